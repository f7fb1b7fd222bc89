package compare

import "strings"

// joins tells whether what comes to stand side by side, where something between is left out, can do so.
func (c *condenser) joins() bool {
	last := -1
	for i, t := range c.s.Tokens {
		if !c.keep[i] && (i != c.subject || c.named == "") || c.s.Arcs[i].Label == "punct" {
			continue
		}
		if last >= 0 && last < i-1 {
			a := c.s.Tokens[last].Tag
			cut, listed := false, false
			for _, m := range c.s.Tokens[last+1 : i] {
				cut = cut || wordlike(m.Lower)
				listed = listed || m.Tag == "CC"
			}
			switch {
			case !cut:
			case listed && t.Tag == "TO":
				return false // "and plans to close"
			case t.Tag == "PRP" && (a[0] == 'N' || a == "PRP" || a[0] == 'J'), a == "DT" && t.Tag[0] != 'N' && t.Tag[0] != 'J' && t.Tag != "CD" && t.Tag != "VBN" && t.Tag != "VBG",
				a == "PRP$" && t.Tag[0] != 'N' && t.Tag[0] != 'J', (a == "IN" || a == "TO") && (t.Tag == "IN" || t.Tag == "VBD" || t.Tag == "VBZ" || t.Tag == "VBP" || t.Tag == "CC"),
				a == "CC" && (t.Tag == "CC" || t.Tag == "IN"), a[0] == 'V' && t.Tag == "CC" && !listed, a == "MD" && t.Tag[0] != 'V' && t.Tag != "RB", a == "VBN" && (t.Tag == "NN" || t.Tag == "NNS"), a[0] == 'N' && t.Tag[0] == 'N':
				return false
			}
		}
		last = i
	}
	return true
}

// cut tells whether a clause lacks what belongs to it: what follows a colon, or the noun that its "who" stands for.
func (c *condenser) cut(top int) bool {
	last, first := top, true
	for i, t := range c.s.Tokens {
		if i == c.subject && c.named != "" {
			first = false
		}
		if !c.keep[i] || !wordlike(t.Lower) {
			continue
		}
		if first && c.s.Arcs[i].Head == top && c.subject > i && (strings.HasPrefix(c.s.Arcs[i].Label, "aux") || c.s.Arcs[i].Label == "cop") {
			return true // "was it the whole tape"
		}
		if first && (c.named == "" || c.subject >= 0) && (t.Tag == "VBG" || t.Tag == "CC" || t.Tag[0] == 'W') {
			return true // "including many of those left homeless"
		}
		first = false
		if i < top && i != c.subject && (t.Tag == "WP" || t.Tag == "WDT") && c.s.Arcs[i].Head == top {
			return true
		}
		last = max(last, i)
	}
	return last+1 < len(c.s.Tokens) && c.s.Tokens[last+1].Text == ":"
}

// dangling tells whether a word asks for another one behind it.
func dangling(word string) bool {
	switch word {
	case "a", "an", "the", "his", "her", "its", "their", "our", "my", "your", "and", "or", "but", "of", "to", "that", "this", "these", "those", "than", "as", "is", "are", "was", "were", "be", "has", "have", "had", "not", "will", "would", "with", "by", "for", "from", "into", "at", "which", "who", "what", "where", "when", "how", "why":
		return true
	}
	return false
}
