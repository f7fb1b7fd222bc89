package nametype

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"rashomon/nlp/lexicon"
)

// InsideFeatures returns the features of a name by itself.
func InsideFeatures(name []string) []string {
	lex := lexicon.Get()
	f := make([]string, 0, 40)
	f = append(f, "bias", "n="+strconv.Itoa(min(len(name), 5)))
	whole := strings.Join(name, " ")
	known := lex.Proper(whole)
	if known == "" {
		f = append(f, "whole=0")
	}
	for i := range len(known) {
		f = append(f, "whole="+known[i:i+1])
		if i == 0 {
			f = append(f, "whole1="+known[:1])
		}
	}
	last := len(name) - 1
	for i, w := range name {
		low := lower(w)
		place := "mid"
		switch i {
		case last:
			place = "last"
		case 0:
			place = "first"
		}
		if last == 0 {
			place = "only"
		}
		f = append(f, "w="+low, place+"="+low, place+"~"+shape(w))
		for _, l := range listed(lex, w, low) {
			f = append(f, place+":"+l)
		}
		if place == "mid" {
			continue
		}
		r := []rune(low)
		for n := 2; n <= 4 && n < len(r); n++ {
			f = append(f, place+"$"+string(r[len(r)-n:]))
			if n > 2 || last == 0 {
				f = append(f, place+"^"+string(r[:n]))
			}
		}
		for k := 0; k+3 <= len(r); k++ {
			f = append(f, "3g"+string(r[k:k+3]))
		}
	}
	return f
}

// listed returns what the word lists know of a word.
func listed(lex *lexicon.Lexicon, w, low string) []string {
	var out []string
	add := func(is bool, what string) {
		if is {
			out = append(out, what)
		}
	}
	add(lex.GivenNames[w], "given")
	add(lex.OrgWords[low], "org")
	add(lex.PlaceWords[low], "place")
	add(lex.Groups[w], "group")
	add(lex.Titles[low], "title")
	for _, l := range lex.Proper(w) {
		out = append(out, "wn"+string(l))
	}
	noun := lex.Noun(low)
	common := lex.Common(low)
	add(common, "common")
	if common {
		for _, l := range "PGLE" {
			add(lex.Can(noun, byte(l)), "noun"+string(l))
		}
		add(!lex.Can(noun, 'n'), "nonoun")
	}
	if len(out) == 0 {
		out = append(out, "none")
	}
	return out
}

// shape returns what a word looks like: "Aa", "AA", "AaA", with digits, marks and shortness told.
func shape(w string) string {
	var b strings.Builder
	var last rune
	for _, r := range w {
		c := r
		switch {
		case unicode.IsUpper(r):
			c = 'A'
		case unicode.IsLower(r):
			c = 'a'
		case unicode.IsDigit(r):
			c = '0'
		}
		if c != last {
			b.WriteRune(c)
		}
		last = c
	}
	if n := utf8.RuneCountInString(w); n < 4 {
		b.WriteString(strconv.Itoa(n))
	}
	return b.String()
}

// AroundFeatures returns the features of the place where a name stands, words[from:to].
func AroundFeatures(words []string, from, to int) []string {
	lex := lexicon.Get()
	f := make([]string, 0, 16)
	at := func(i int) string {
		if i < 0 || i >= len(words) {
			return "#"
		}
		return lower(words[i])
	}
	p1, p2, n1, n2 := at(from-1), at(from-2), at(to), at(to+1)
	f = append(f, "p1="+p1, "n1="+n1, "p2="+p2+" "+p1, "n2="+n1+" "+n2, "pn="+p1+" _ "+n1)
	for _, c := range class(lex, words, from-1) {
		f = append(f, "p1:"+c)
	}
	for _, c := range class(lex, words, to) {
		f = append(f, "n1:"+c)
	}
	for _, c := range class(lex, words, from-2) {
		f = append(f, "p2:"+c+" "+p1)
	}
	for _, c := range class(lex, words, to+1) {
		f = append(f, "n2:"+c+" "+n1)
	}
	if n1 == "," || n1 == "(" || n1 == "is" || n1 == "was" {
		if noun := apposed(lex, words, to+1); noun != "" {
			f = append(f, "app:"+noun)
		}
	}
	return f
}

// class returns what the word lists know of a word beside a name.
func class(lex *lexicon.Lexicon, words []string, i int) []string {
	if i < 0 || i >= len(words) {
		return nil
	}
	w := words[i]
	low := lower(w)
	var out []string
	r, _ := utf8.DecodeRuneInString(w)
	switch {
	case unicode.IsUpper(r):
		out = append(out, "cap")
	case unicode.IsDigit(r):
		return []string{"digit"}
	case !unicode.IsLetter(r):
		return nil
	}
	if lex.Titles[low] {
		out = append(out, "title")
	}
	if lex.Stopwords[low] {
		return out
	}
	noun := lex.Noun(low)
	for _, l := range "PGLE" {
		if lex.Can(noun, byte(l)) {
			out = append(out, "noun"+string(l))
		}
	}
	if verb := lex.Verb(low); verb != "" && !lex.Can(noun, 'n') {
		if lex.ReportVerbs[verb].Stance != "" {
			out = append(out, "says")
		}
		out = append(out, "verb", "v="+verb)
	}
	if lex.OrgWords[noun] {
		out = append(out, "org")
	}
	if lex.PlaceWords[noun] {
		out = append(out, "place")
	}
	return out
}

// apposed returns the kinds of the first noun of people, groups or places of what follows a name
// behind a comma, a bracket or "is", where it opens like a description.
func apposed(lex *lexicon.Lexicon, words []string, i int) string {
	if i >= len(words) {
		return ""
	}
	switch lower(words[i]) {
	case "who", "whose", "which", "where":
		return lower(words[i])
	case "a", "an", "the", "one", "another":
	default:
		if r, _ := utf8.DecodeRuneInString(words[i]); unicode.IsDigit(r) && len(words[i]) == 2 {
			return "age"
		}
		return ""
	}
	kinds := ""
	for k := i + 1; k < len(words) && k < i+7; k++ {
		low := lower(words[k])
		if lex.Stopwords[low] || low == "," || low == "of" {
			break
		}
		noun := lex.Noun(low)
		found := ""
		for _, l := range "PGLE" {
			if lex.Can(noun, byte(l)) {
				found += string(l)
			}
		}
		if found != "" {
			kinds = found // the last noun of the phrase is its head
		}
	}
	return kinds
}
