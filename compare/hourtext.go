package compare

import (
	"regexp"
	"strconv"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// An hourText is an hour of the day as a sentence writes it: "11:40 p.m.", "ten to four in the morning", "at six".
type hourText struct {
	first, last int  // tokens
	minutes     int  // since midnight
	half        bool // it is known whether it is one of the first half of the day or of the second
}

var (
	digitHour = regexp.MustCompile(`^(\d{1,2})(?:[:.](\d\d))?$`)
	joinedDay = regexp.MustCompile(`^(\d{1,2})(?:[:.](\d\d))?([ap])\.?m\.?$`)
)

// hourTexts finds the hours of a sentence.
func hourTexts(s *nlp.Sentence) []hourText {
	var out []hourText
	for i := 0; i < len(s.Tokens); i++ {
		if h, ok := hourAt(s, i); ok {
			out = append(out, h)
			i = h.last
		}
	}
	return out
}

// hourAt reads an hour that begins with a token.
func hourAt(s *nlp.Sentence, i int) (hourText, bool) {
	h := hourText{first: i}
	at, shift, relative := beforeHour(s, i)
	switch word := wordAt(s, at); word {
	case "noon", "midday", "midnight":
		if head := s.Arcs[at].Head; s.Arcs[at].Label == "compound" && head >= 0 && s.Tokens[head].Lower != "time" {
			return h, false // "the midnight train"
		}
		if word != "midnight" {
			h.minutes = 12 * 60
		}
		h.last, h.half = at, true
		h.minutes = (h.minutes + shift + 24*60) % (24 * 60)
		return h, true
	}
	var m []string
	if word := wordAt(s, at); word != "" && word[0] >= '0' && word[0] <= '9' {
		if m = joinedDay.FindStringSubmatch(word); m == nil {
			m = digitHour.FindStringSubmatch(word)
		}
	}
	hour, minute := 0, 0
	switch n, spelled := lexicon.Get().Numbers[wordAt(s, at)]; {
	case m != nil:
		hour, _ = strconv.Atoi(m[1])
		minute, _ = strconv.Atoi(m[2])
	case spelled && n.Kind == "number" && n.Low == n.High && n.Low >= 1 && n.Low <= 12 && n.Low == float64(int(n.Low)):
		hour = int(n.Low)
	default:
		return h, false
	}
	if hour > 24 || minute > 59 {
		return h, false
	}
	h.last, h.minutes = at, 60*hour+minute
	clocked := m != nil && m[2] != "" && strings.Contains(wordAt(s, at), ":") || relative // "6.50 euros"
	switch next := strings.ReplaceAll(wordAt(s, at+1), ".", ""); {
	case len(m) > 3 && m[3] != "":
		h.setHalf(m[3] == "p")
		clocked = true
	case next == "am" || next == "pm":
		h.last++
		h.setHalf(next == "pm")
		clocked = true
	case next == "a" || next == "p":
		return h, false // cut into pieces that nobody expects
	case next == "o'clock" || next == "o’clock":
		h.last++
		clocked = true
	}
	switch {
	case hour > 12 || m != nil && strings.HasPrefix(m[1], "0") && m[2] != "":
		if m == nil || m[2] == "" {
			return h, false // "at 20"
		}
		h.half = true
	case hour == 0:
		return h, false
	}
	if !clocked && !bareHour(s, i, h.last) {
		return h, false
	}
	if !h.half {
		if part, last := daypartBeside(s, h.last); part != "" {
			h.last = last
			h.setHalf(part == "afternoon" || part == "evening" || part == "night" && hour%12 >= 6)
		} else if part := daypartOf(s, i, h.last); part != "" {
			h.setHalf(part == "afternoon" || part == "evening" || part == "night" && hour%12 >= 6)
		}
	}
	h.minutes = (h.minutes + shift + 24*60) % (24 * 60)
	return h, true
}

// setHalf makes an hour one of the second half of the day, or of the first.
func (h *hourText) setHalf(second bool) {
	h.minutes %= 12 * 60
	if second {
		h.minutes += 12 * 60
	}
	h.half = true
}

// beforeHour reads what says by how much a time lies before or after the hour behind it: "half past", "ten to", "shortly before". It
// returns the token of the hour, the minutes, and whether there is any such word.
func beforeHour(s *nlp.Sentence, i int) (at, shift int, relative bool) {
	word := func(k int) string { return wordAt(s, k) }
	sign := func(w string) int {
		switch w {
		case "past", "after":
			return 1
		case "to", "before":
			return -1
		}
		return 0
	}
	switch w := word(i); {
	case w == "half" && word(i+1) == "past", w == "half-past":
		at = i + 1
		if w == "half" {
			at++
		}
		return at, 30, true
	case w == "quarter" && sign(word(i+1)) != 0:
		return i + 2, 15 * sign(word(i+1)), true
	case (w == "minutes" || w == "moments" || w == "just" || w == "shortly" || w == "soon") && (word(i+1) == "before" || word(i+1) == "after"):
		return i + 2, 5 * sign(word(i+1)), true
	}
	n, ok := lexicon.Get().Numbers[word(i)]
	minutes := int(n.Low)
	if !ok || n.Kind != "number" || n.Low != n.High {
		if v, err := strconv.Atoi(word(i)); err == nil {
			minutes, ok = v, true
		} else {
			ok = false
		}
	}
	if !ok || minutes < 1 || minutes > 30 {
		return i, 0, false
	}
	k := i + 1
	counted := word(k) == "minutes"
	if counted {
		k++
	}
	if d := sign(word(k)); d != 0 && (counted || word(k) == "past" || word(k) == "to" && minutes%5 == 0 && word(i-1) != "from" && countsNothing(s, k+1)) {
		return k + 1, d * minutes, true
	}
	return i, 0, false
}

// bareHour tells whether a number without a word of its own for an hour stands where one does: "at six", "around three in the
// morning", and nothing is counted by it.
func bareHour(s *nlp.Sentence, first, last int) bool {
	part, _ := daypartBeside(s, last)
	switch wordAt(s, first-1) {
	case "at", "around", "about", "after", "before", "since", "until", "till", "nearly", "almost":
	default:
		return false
	}
	if part != "" {
		return true
	}
	if wordAt(s, first-1) != "at" && !(wordAt(s, first-2) == "at" || wordAt(s, first-2) == "just" || wordAt(s, first-2) == "shortly") {
		return false
	}
	return countsNothing(s, last)
}

// countsNothing tells whether nothing that a number could count stands behind it.
func countsNothing(s *nlp.Sentence, number int) bool {
	if number+1 >= len(s.Tokens) {
		return true
	}
	switch t := s.Tokens[number+1]; {
	case t.Lower == "of", t.Lower == "percent", t.Lower == "per", t.Lower == "different":
		return false
	case !wordlike(t.Text):
		return t.Text != "%" && t.Text != "-"
	case t.Tag == "IN", t.Tag == "TO", t.Tag == "CC", t.Tag == "WRB", t.Tag == "RB", t.Tag == "MD", t.Tag == "VBD", t.Tag == "VBZ":
		return true
	default:
		return false
	}
}

// daypartBeside returns the part of the day behind a token and its last token: "in the early morning", "that night", "at night".
func daypartBeside(s *nlp.Sentence, at int) (part string, last int) {
	for k := at + 1; k < min(at+6, len(s.Tokens)); k++ {
		w := wordAt(s, k)
		switch w {
		case "morning", "afternoon", "evening", "night":
			return w, k
		case "in", "on", "at", "the", "that", "this", "early", "late", "same", "following", "next", "local", "time":
			continue
		}
		if !weekday(w) {
			break
		}
	}
	return "", at
}

// daypartOf returns the one part of the day that a sentence names elsewhere: "On Tuesday evening, at eight, ...".
func daypartOf(s *nlp.Sentence, first, last int) string {
	found := ""
	for k := range s.Tokens {
		if k >= first && k <= last {
			continue
		}
		switch w := wordAt(s, k); w {
		case "morning", "afternoon", "evening", "night":
			if found != "" && found != w {
				return ""
			}
			found = w
		}
	}
	return found
}
