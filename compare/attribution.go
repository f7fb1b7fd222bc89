package compare

import (
	"strings"

	"github.com/agnivade/levenshtein"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

var attributionDetector = detector{
	Name: Attributed,
	Doc: `Whose words they are. Two outlets give the same words between quotation marks to two persons whom they
name and who cannot be one, or nearly the same sentence to two persons with one given name and two family names.
A speaker who cites the other, a name beside its short form, bodies and outlets that
publish a statement, and speakers named by a pronoun are let be.`,
	Examples: []Example{
		{First: "“We will never leave this valley to the water,” said mayor Nora Brandt.", Second: "“We will never leave this valley to the water,” said engineer Paul Ruiz.",
			FirstDay: "2022-03-11", SecondDay: "2022-03-11", Status: Disputed},
		{First: "“We will never leave this valley to the water,” said mayor Nora Brandt.", Second: "“We will never leave this valley to the water,” Brandt said.",
			FirstDay: "2022-03-11", SecondDay: "2022-03-11", Why: "one speaker"},
	},
	find: attributions,
}

// leastSameWords is how many words two quotations must share to be one utterance, wherever it comes from.
const leastSameWords = 6

func attributions(g *Group) []finding {
	if g.Family != "quote" {
		return nil
	}
	var out []finding
	for i, a := range g.items {
		for _, b := range g.items[:i] {
			wa, wb := a.said, b.said
			least := min(len(wa), len(wb))
			if a.source == b.source || least < leastSameWords || a.Subject.Name == "" || b.Subject.Name == "" || a.Subject.Name == b.Subject.Name {
				continue
			}
			if n := len(common(wa, wb)); n < leastSameWords || n*10 < least*9 {
				continue
			}
			if !namedPerson(a.Subject) || !namedPerson(b.Subject) || onePerson(a.Subject.Name, b.Subject.Name) || speaksOf(a, b) || speaksOf(b, a) {
				continue
			}
			if _, drifted := drift(a, b); drifted > 0 {
				continue // two persons may well say nearly the same
			}
			said := "“" + strings.Trim(strings.Join(strings.Fields(shorter(a.quote, b.quote)), " "), ",.“”\"") + "”"
			f := finding{Type: Attributed, strength: 0.8, timeless: true, key: strings.Join(wa, " "), question: "Who said " + said + "?"}
			if spelledAlike(a.Subject.Name, b.Subject.Name) {
				f.question = "Who said " + said + ", " + b.Subject.Name + " or " + a.Subject.Name + "?"
				f.hint = "the names may be two spellings of one"
			}
			f.stances = []stance{{name: b.Subject.Name, items: []*item{b}}, {name: a.Subject.Name, items: []*item{a}}}
			out = append(out, f)
		}
	}
	return out
}

func shorter(a, b string) string {
	if len(b) < len(a) {
		return b
	}
	return a
}

// namedPerson tells whether a speaker is named in so many words as a person is: by two words or with a title,
// and is no body, place or outlet.
func namedPerson(a nlp.Argument) bool {
	lex := lexicon.Get()
	words := strings.Fields(a.Name)
	if len(words) == 0 || resolved(a) || lex.Agencies[a.Name] != "" || lex.Outlets[a.Name] || lex.Institutions[a.Name] != "" || nlp.KnownPlace(a.Name) {
		return false
	}
	if a.Party != "" && a.Party != a.Name {
		return false // a spokesman for somebody
	}
	first, last := strings.ToLower(words[0]), words[len(words)-1]
	if len(last) > 1 && last == strings.ToUpper(last) {
		return false // "Norland PR"
	}
	return len(words) >= 2 && (lex.GivenNames[words[0]] || lex.Titles[first] || !lex.Common(first) && !lex.OrgWords[strings.ToLower(words[len(words)-1])])
}

// onePerson tells whether two names may be of one person: they share a word, or are spelled alike.
func onePerson(a, b string) bool {
	for _, w := range strings.Fields(a) {
		for _, v := range strings.Fields(b) {
			if w == v || len(w) > 3 && near(strings.ToLower(w), strings.ToLower(v)) {
				return true
			}
		}
	}
	return false
}

// spelledAlike tells whether two names may be one name, heard or spelled in two ways: each word of the one begins as that of
// the other and differs from it by a letter or two.
func spelledAlike(a, b string) bool {
	x, y := strings.Fields(strings.ToLower(a)), strings.Fields(strings.ToLower(b))
	if len(x) != len(y) {
		return false
	}
	for i := range x {
		if n := min(len(x[i]), len(y[i])); x[i] != y[i] && (n < 4 || x[i][0] != y[i][0] || levenshtein.ComputeDistance(x[i], y[i])*3 > n) {
			return false
		}
	}
	return true
}

// speaksOf tells whether a quotation may hold the words of the other's speaker: its sentence names him, it has a
// quotation inside, or its speaker cites somebody.
func speaksOf(a, b *item) bool {
	text := nlp.Fold(a.Article.Text[a.Evidence.Start:a.Evidence.End])
	if strings.Contains(text, strings.ToLower(lastWord(b.Subject.Name))) || strings.ContainsAny(strings.Trim(nlp.Fold(a.quote), `'" `), `"`) || strings.Contains(nlp.Fold(a.quote), " '") {
		return true
	}
	for _, s := range a.Attribution {
		if strings.HasPrefix(s.Cue, "quot") || strings.HasPrefix(s.Cue, "cit") || s.Source != a.Subject.Name && s.Source != "" && onePerson(s.Source, b.Subject.Name) {
			return true
		}
	}
	return false
}
