package lexicon

import "strings"

// Plural returns the plural of a lower-case noun in its base form: "mice", "policemen", "parties", "sheep". What is a plural
// by itself it returns as it is.
func (l *Lexicon) Plural(noun string) string {
	if noun == "" || l.Is(Invariable, noun) || l.Noun(noun) != noun {
		return noun
	}
	if head, rest, ok := strings.Cut(noun, "-"); ok && strings.Contains(rest, "-") {
		return l.Plural(head) + "-" + rest // "mothers-in-law"
	}
	for _, turn := range [][2]string{{"person", "people"}, {"child", "children"}, {"ox", "oxen"}, {manly(noun), "men"}, {"ouse", "ice"}, {"oot", "eet"}, {"ooth", "eeth"}, {"oose", "eese"}, {"fe", "ves"}, {"f", "ves"}, {"sis", "ses"}} {
		stem, ok := strings.CutSuffix(noun, turn[0])
		if plural := stem + turn[1]; ok && turn[0] != "" && (plural == "people" || l.Noun(plural) == noun) {
			return plural
		}
	}
	last := noun[len(noun)-1]
	switch {
	case last == 'y' && len(noun) > 1 && strings.IndexByte("aeiou", noun[len(noun)-2]) < 0:
		return noun[:len(noun)-1] + "ies"
	case last == 's' || last == 'x' || last == 'z' || strings.HasSuffix(noun, "ch") || strings.HasSuffix(noun, "sh") || l.nounForms[noun+"es"] == noun:
		return noun + "es"
	case last == 'o' && l.Is(Lengthened, noun):
		return noun + "es"
	}
	return noun + "s"
}

// manly returns the ending of a noun that is a kind of man, "" for "human" and others that only end so.
func manly(noun string) string {
	switch noun {
	case "human", "shaman", "talisman", "ottoman", "caiman":
		return ""
	}
	return "man"
}
