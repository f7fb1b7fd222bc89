package lexicon

import (
	"fmt"
	"strings"
	"testing"
)

// withWords returns a lexicon with own words; each text is a file of them.
func withWords(t *testing.T, texts ...string) (*Lexicon, error) {
	t.Helper()
	l, err := load()
	if err != nil {
		t.Fatal(err)
	}
	var all []*Words
	for i, text := range texts {
		w, err := ReadWords(fmt.Sprintf("%d.yaml", i+1), []byte(text))
		if err != nil {
			return nil, err
		}
		all = append(all, w)
	}
	return l, l.add(all)
}

func TestOwnWords(t *testing.T) {
	l, err := withWords(t, `
aliases: {Luis Arden: [Comandante Cero, House of the Lake]}
outlets: {Lake Radio: [LRFE, lakeradio.example]}
names: {organization: [Vasmark], place: [1770]}
predicates: {meet: [powwow, "n:powwow"], not attend: [ghost, skip town]}
opposites: {greenlight: [spike, shelve], saw: [found]}
report-verbs: {denied: [refudiate], said: [opine]}
units: {kilometre: [klick], mile (length): [smile], zorkmid (money): [zm]}
titles: [archdruid]
roles: [archdruid]
org-words: [moot]
place-words: [fell]
given-names: [Zaphod]
`, "", "# nothing\n", "titles:\n")
	if err != nil {
		t.Fatal(err)
	}
	class := func(words ...string) string {
		name, negative := l.Class(words[0], words[1:]...)
		return fmt.Sprint(name, negative)
	}
	for what, ok := range map[string]bool{
		"alias":              l.Called("Comandante Cero") == "Luis Arden" && l.Alias("Comandante Cero") && !l.Alias("Luis Arden"),
		"alias with a small": strings.Contains(strings.Join(l.Phrases(), "; "), "House of the Lake"),
		"outlet":             l.Outlet("lrfe") == "Lake Radio" && l.Outlet("Lakeradio.example") == "Lake Radio" && l.Outlet("Other") == "Other" && l.Outlets["Lake Radio"] && l.Called("LRFE") == "Lake Radio",
		"names":              l.World("Vasmark") == "O" && l.Proper("1770") == "L",
		"verb of a class":    class("powwow") == "meetfalse" && l.Verb("powwowed") == "powwow" && l.ListedNounClass("powwow") == "meet",
		"verb that denies":   class("ghost") == "attendtrue" && class("skip", "town") == "attendtrue" && class("skip", "hill") == "attendtrue",
		"opposites":          l.Opposite("greenlight", "spike") && l.Opposite("spike", "greenlight") && l.Opposite("greenlight", "shelve") && !l.Opposite("spike", "shelve"),
		"verbs of saying":    l.ReportVerbs["refudiate"].Stance == "denied" && class("refudiate") == "denyfalse" && l.ReportVerbs["opine"].Stance == "said" && class("opine") == "opinefalse",
		"units":              l.Units["klick"] == Unit{Name: "kilometre", Measures: "length"} && l.Units["zm"].Name == "zorkmid" && l.Units["zorkmid"].Measures == "money",
		"lists":              l.Titles["archdruid"] && l.Roles["archdruid"] && l.OrgWords["moot"] && l.PlaceWords["fell"] && l.GivenNames["Zaphod"],
	} {
		if !ok {
			t.Error(what)
		}
	}
	for _, name := range Sections() {
		if doc, _ := SectionHelp(name); len(doc) < 10 {
			t.Errorf("%s has no help", name)
		}
	}
}

func TestOwnWordsMistaken(t *testing.T) {
	for _, tt := range []struct{ texts, want string }{
		{"alias: {A: [B]}", `1.yaml:1:1: no section "alias"`},
		{"titles:\n\t- a", "1.yaml:2:1: a tab; indent with spaces"},
		{"[a]", "1.yaml:1:1: no sections"},
		{"a", "1.yaml:1:1: no sections"},
		{"aliases: [a]", "1.yaml:1:10: aliases: not a mapping"},
		{"titles: {a: [b]}", "1.yaml:1:9: not a list"},
		{"titles: [[a]]", "1.yaml:1:10: not a word"},
		{"titles: ['']", "1.yaml:1:10: an empty word"},
		{"titles: [a, b", "1.yaml:1:"},
		{"titles: [a]\ntitles: [b]", "1.yaml:2:1: mapping key"},
		{"titles: [a]\n---\ntitles: [b]", "1.yaml:3:"},
		{"aliases:\n  A: [A]", "1.yaml:2:7: A is its own alias"},
		{"aliases: {A: [C]}|aliases: {B: [C]}", "2.yaml:1:15: C is listed under B here, and under A at 1.yaml:1:15"},
		{"names: {cheese: [Edam]}", `1.yaml:1:18: no kind of names "cheese"`},
		{"predicates: {not attend: ['n:absence']}", "1.yaml:1:27: n:absence: a noun denies no class"},
		{"opposites: {attend: [skip]}", "1.yaml:1:22: skip denies what the class attend says"},
		{"opposites:\n  visited: [shunned]", "1.yaml:2:13: visited is a form of visit; write the base form"},
		{"opposites:\n  visit: [shunned]", "1.yaml:2:11: shunned is a form of shun; write the base form"},
		{"predicates: {attend: [showing up]}", "1.yaml:1:23: showing is a form of show; write the base form"},
		{"report-verbs: {denied: [refuted]}", "1.yaml:1:25: refuted is a form of refute; write the base form"},
		{"units: {kilometre (moneyy): [klick]}", `1.yaml:1:30: kilometre measures length, not "moneyy"; write it as kilometre`},
		{"units: {zorkmid (money): [zm], zorkmid (length): [zk]}", `1.yaml:1:51: zorkmid measures money, not "length"`},
		{"units: {zorkmid (joy): [zm]}", `1.yaml:1:25: nothing measures "joy"`},
	} {
		if _, err := withWords(t, strings.Split(tt.texts, "|")...); err == nil || !strings.HasPrefix(err.Error(), tt.want) {
			t.Errorf("%q: %v, want %s", tt.texts, err, tt.want)
		}
	}
}

// TestUse holds that words come before the first reading or not at all.
func TestUse(t *testing.T) {
	Get()
	w, err := ReadWords("words.yaml", []byte("titles: [archdruid]"))
	if err != nil {
		t.Fatal(err)
	}
	if err := Use(w); err == nil || Get().Titles["archdruid"] {
		t.Error("the lexicon changed while it was in use:", err)
	}
	if err := Use(nil, &Words{}); err != nil {
		t.Error(err)
	}
}
