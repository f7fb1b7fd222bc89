package nlp

import (
	"slices"
	"strings"
	"testing"
)

// leastReferred is the least share of the phrases of references.txt with a known meaning that are read at all; none may
// be read wrong.
const leastReferred = 0.9

// TestReferenceValues reads whom the phrases between brackets in references.txt mean.
func TestReferenceValues(t *testing.T) {
	list := readValues(t, "references.txt")
	known, found, wrong := 0, 0, 0
	for _, p := range list {
		if strings.HasPrefix(p.text, "#") {
			continue
		}
		got, want := meant(t, p.text), strings.Split(p.value, ", ")
		slices.Sort(want)
		p.value = strings.Join(want, ", ")
		switch {
		case p.value == "-" && got == "-":
		case p.value == "-":
			wrong++
			t.Errorf("references.txt:%d: %s\n got %s, want it left open", p.line, p.text, got)
		default:
			known++
			switch got {
			case p.value:
				found++
			case "-":
				t.Logf("references.txt:%d: %s\n left open, means %s", p.line, p.text, p.value)
			default:
				wrong++
				t.Errorf("references.txt:%d: %s\n got %s, want %s", p.line, p.text, got, p.value)
			}
		}
	}
	t.Logf("%d of %d read, %d wrong, in %d texts", found, known, wrong, len(list))
	if known < 80 || float64(found) < leastReferred*float64(known) {
		t.Errorf("%d of %d phrases read", found, known)
	}
}

// meant returns the names that the phrase between brackets stands for in the claims of a text, sorted and with commas
// between them, "-" for none.
func meant(t *testing.T, text string) string {
	t.Helper()
	before, rest, ok := strings.Cut(strings.ReplaceAll(text, " ¶ ", "\n\n"), "[")
	phrase, after, closed := strings.Cut(rest, "]")
	if !ok || !closed {
		t.Fatalf("no phrase between brackets: %s", text)
	}
	d := parseText(before + phrase + after)
	at := Span{len(before), len(before) + len(phrase)}
	names := []string{}
	for i := range d.Claims {
		c := &d.Claims[i]
		for _, a := range append([]Argument{c.Subject, c.Object, c.Recipient}, c.Args...) {
			if a.Start > at.Start || a.End < at.End || a.Empty() {
				continue
			}
			if a.Name != "" {
				names = merge(names, []string{a.Name})
			}
			names = merge(names, a.Members)
		}
	}
	if len(names) == 0 {
		return "-"
	}
	slices.Sort(names)
	return strings.Join(names, ", ")
}
