package lexicon

import (
	"os"
	"regexp"
	"sort"
	"strings"
	"testing"
)

// spelled are lists whose entries keep their capitals.
var spelled = map[string]bool{"given-names": true, "groups": true, "agencies": true, "outlets": true, "places": true, "states-extra": true, "institutions": true, "proper-names": true, "world-names": true}

// unsorted are lists in an order of their own.
var unsorted = map[string]bool{"boilerplate": true, "dates": true, "numbers": true, "units": true, "predicates": true, "negators": true, "states-extra": true, "agencies": true, "groups": true, "institutions": true, "places": true, "world-names": true}

// repeated are lists in which an entry may stand twice.
var repeated = map[string]bool{"boilerplate": true, "opposites": true, "states": true, "world-names": true}

// listNames returns the names of the word lists.
func listNames(t *testing.T) []string {
	t.Helper()
	entries, err := files.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, strings.TrimSuffix(e.Name(), ".txt"))
	}
	return names
}

// TestFiles is the lint of the word lists: a header that says what the list is for and where it
// comes from, no stray blanks, no entry twice, in order where the list is one.
func TestFiles(t *testing.T) {
	names := listNames(t)
	if len(names) < 20 {
		t.Fatalf("%d lists", len(names))
	}
	for _, name := range names {
		data, err := files.ReadFile(name + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		text := string(data)
		head, _, _ := strings.Cut(text, "\n")
		if !strings.HasPrefix(head, "# ") || len(head) < 20 {
			t.Errorf("%s: no header that says what it is for", name)
		}
		if !strings.Contains(text, "# Source: ") && !strings.Contains(text, " Source: ") {
			t.Errorf("%s: no source", name)
		}
		if strings.Contains(text, "\r") || !strings.HasSuffix(text, "\n") || strings.Contains(text, "\n\n") {
			t.Errorf("%s: blank or broken lines", name)
		}
		var entries []string
		seen := map[string]int{}
		for i, line := range strings.Split(strings.TrimSuffix(text, "\n"), "\n") {
			if strings.HasPrefix(line, "#") {
				continue
			}
			entry, _, _ := strings.Cut(line, "\t")
			if entry != strings.TrimSpace(entry) || entry == "" || strings.Contains(line, "  ") {
				t.Errorf("%s:%d: stray blanks: %q", name, i+1, line)
			}
			if !spelled[name] && entry != strings.ToLower(entry) {
				t.Errorf("%s:%d: capitals: %q", name, i+1, entry)
			}
			if at := seen[entry]; at > 0 && !repeated[name] {
				t.Errorf("%s:%d: %q stands on line %d already", name, i+1, entry, at)
			}
			seen[entry] = i + 1
			entries = append(entries, entry)
		}
		if len(entries) == 0 {
			t.Errorf("%s: empty", name)
		}
		if !unsorted[name] && !sort.StringsAreSorted(entries) {
			t.Errorf("%s: not sorted", name)
		}
	}
	if _, err := load(); err != nil {
		t.Error(err)
	}
}

func TestLemmas(t *testing.T) {
	l := Get()
	for form, want := range map[string]string{"met": "meet", "confirmed": "confirm", "planning": "plan", "hoping": "hope", "hopping": "hop", "hopes": "hope", "stages": "stage", "taxes": "tax", "killing": "kill",
		"carries": "carry", "died": "die", "led": "lead", "taliban": "", "reached": "reach", "closes": "close", "used": "use", "attacked": "attack"} {
		if got := l.Verb(form); got != want {
			t.Errorf("Verb(%q) = %q, want %q", form, got, want)
		}
	}
	for form, want := range map[string]string{"bodies": "body", "men": "man", "people": "people", "talks": "talk", "news": "news", "crisis": "crisis", "children": "child", "glass": "glass", "buses": "bus"} {
		if got := l.Noun(form); got != want {
			t.Errorf("Noun(%q) = %q, want %q", form, got, want)
		}
	}
	for verb, want := range map[string]string{"make": "made", "take": "taken", "kill": "killed", "carry": "carried", "close": "closed"} {
		if got := l.Participle(verb); got != want {
			t.Errorf("Participle(%q) = %q, want %q", verb, got, want)
		}
	}
}

func TestClasses(t *testing.T) {
	l := Get()
	for _, tt := range []struct {
		verb      string
		with      []string
		want      string
		different bool
	}{
		{"meet", nil, "meet", false},
		{"hold", []string{"talk"}, "meet", false},
		{"hold", []string{"cup"}, "hold", false},
		{"take", []string{"part"}, "attend", false},
		{"skip", nil, "attend", true},
		{"step", []string{"", "down"}, "resign", false},
		{"frobnicate", nil, "frobnicate", false},
	} {
		if got, opposed := l.Class(tt.verb, tt.with...); got != tt.want || opposed != tt.different {
			t.Errorf("Class(%q, %q) = %q %v", tt.verb, tt.with, got, opposed)
		}
	}
	if l.NounClass("withdrawal") != "withdraw" || l.NounClass("table") == "meet" {
		t.Error("classes of nouns")
	}
	if !l.Can("envoy", 'P') || l.Can("envoy", 'v') || l.Can("zzz", 'n') {
		t.Error("what words can be")
	}
}

// TestKinds holds the list of kinds and kinds.txt together.
func TestKinds(t *testing.T) {
	l := Get()
	source, err := os.ReadFile("kinds.go")
	if err != nil {
		t.Fatal(err)
	}
	named := map[Kind]bool{}
	for _, m := range regexp.MustCompile(`Kind = "([a-z]+)"`).FindAllSubmatch(source, -1) {
		kind := Kind(m[1])
		named[kind] = true
		if len(l.kinds[kind]) == 0 {
			t.Errorf("kinds.txt has no words of kind %q", kind)
		}
	}
	for kind := range l.kinds {
		if !named[kind] {
			t.Errorf("kinds.go does not name %q", kind)
		}
	}
	if !l.Is(Light, "hold") || l.Is(Light, "murder") {
		t.Error("Is")
	}
}

// TestOpposites holds that what stands in the list of opposites is asked for as it stands there: a verb of a predicate
// class by its class, in its base form.
func TestOpposites(t *testing.T) {
	l := Get()
	for pair := range l.opposites {
		for _, w := range pair {
			if strings.Contains(w, ":") {
				continue
			}
			if name, negative := l.Class(w); !l.hasClass(w) && (name != w || negative) {
				t.Errorf("%s: is of the class %s", w, name)
			}
			if !l.hasClass(w) && l.Verb(w) != w {
				t.Errorf("%s: no base form of a verb", w)
			}
		}
	}
	if !l.Opposite("uphold", "overturn") || l.Successive("uphold", "overturn") || !l.Successive("release", "arrest") || l.Opposite("uphold", "approve") {
		t.Error("opposites are not as the list has them")
	}
}
