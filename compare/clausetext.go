package compare

import (
	"slices"
	"strings"
	"unicode"
)

// text writes what is kept, with its subject in place of what does not say it. Marks are kept with what stands on
// both of their sides.
func (c *condenser) text() string {
	all := c.p.doc.Article.Text
	var b strings.Builder
	last := -1
	put := func(text string, spaced bool) {
		if b.Len() > 0 && spaced {
			b.WriteByte(' ')
		}
		b.WriteString(text)
	}
	if c.named != "" && c.subject < 0 {
		put(c.named, false)
	}
	for i, t := range c.s.Tokens {
		if i == c.subject && c.named != "" {
			put(c.named, true)
			last = i
			continue
		}
		if c.s.Arcs[i].Label == "punct" || !wordlike(t.Lower) {
			if i == 0 || i+1 >= len(c.s.Tokens) || last != i-1 || !c.near(i+1) {
				continue
			}
		} else if !c.keep[i] {
			continue
		}
		word := strings.Join(strings.Fields(all[t.Start:t.End]), " ")
		if k := slices.IndexFunc(c.swaps, func(w swap) bool { return w.from <= i && i < w.to }); k >= 0 && i > c.swaps[k].from {
			last = i
			continue
		} else if k >= 0 {
			word = c.swaps[k].by
		}
		if next := c.next(i + 1); (t.Lower == "a" || t.Lower == "an") && next > i+1 {
			word = word[:1] + strings.TrimPrefix(indefiniteArticle(c.s.Tokens[next].Lower), "a")
		}
		put(word, last != i-1 || i > 0 && c.s.Tokens[i-1].End < t.Start)
		last = i
	}
	text := strings.Join(strings.Fields(b.String()), " ")
	return upper(strings.TrimPrefix(strings.Trim(unpaired(text), " .,;:-–—"), "'s ")) + "."
}

// next returns the next word from a token on that is kept, or -1.
func (c *condenser) next(i int) int {
	for ; i < len(c.s.Tokens); i++ {
		if c.keep[i] && wordlike(c.s.Tokens[i].Lower) {
			return i
		}
	}
	return -1
}

// indefiniteArticle returns the form of "a" before a word, by how it is spelled: letters that are read as other sounds are
// told apart by what follows them.
func indefiniteArticle(word string) string {
	starts := func(list ...string) bool {
		return slices.ContainsFunc(list, func(s string) bool { return strings.HasPrefix(word, s) })
	}
	switch {
	case word == "":
		return "a"
	case word == "11" || word == "18" || starts("8", "11-", "18-", "11,", "18,", "11th", "18th", "hour", "honest", "honor", "honour", "heir"):
		return "an"
	case starts("unid", "unim", "unin"):
		return "an" // "unidentified", "uninjured"
	case word == "us" || starts("uni", "u.", "uk", "us-", "usa", "use", "usu", "eu", "uti", "utop", "one", "once"):
		return "a" // "union", "usual", "European", "utility", "one-year"
	case strings.ContainsRune("aeiou", rune(word[0])):
		return "an"
	}
	return "a"
}

// near tells whether the next word from a token on is kept.
func (c *condenser) near(i int) bool {
	for ; i < len(c.s.Tokens); i++ {
		if c.s.Arcs[i].Label != "punct" && wordlike(c.s.Tokens[i].Lower) {
			return c.keep[i] || i == c.subject && c.named != ""
		}
	}
	return false
}

func wordlike(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) || s == "$" || s == "%" || s == "£" || s == "€"
}

// unpaired takes quotation marks and brackets out of a text that has only one of a pair.
func unpaired(text string) string {
	for _, pair := range []string{"“”", "()", "[]"} {
		open, shut := pair[:len(pair)/2], pair[len(pair)/2:]
		if strings.Count(text, open) != strings.Count(text, shut) {
			text = strings.NewReplacer(open, "", shut, "").Replace(text)
		}
	}
	if strings.Count(text, `"`)%2 == 1 {
		text = strings.ReplaceAll(text, `"`, "")
	}
	if at := strings.Index(text, " '"); at >= 0 && strings.Count(text, " '") == 1 && !strings.Contains(text[at+2:], "' ") && !strings.HasSuffix(text, "'") {
		text = text[:at+1] + text[at+2:]
	}
	return strings.Join(strings.Fields(text), " ")
}
