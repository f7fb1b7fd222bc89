package nlp

import (
	"strings"
	"testing"
)

// chain writes sources as the values of attribution.txt do.
func chain(sources []Source) string {
	if len(sources) == 0 {
		return "own voice"
	}
	var links []string
	for _, s := range sources {
		name := s.Source
		if name == "" {
			name = "?"
		}
		links = append(links, name+" "+string(s.Stance))
	}
	return strings.Join(links, " > ")
}

// TestAttribution reads who vouches for the claims of testdata/values/attribution.txt.
func TestAttribution(t *testing.T) {
	for _, ph := range readValues(t, "attribution.txt") {
		d := parseText(strings.ReplaceAll(ph.text, " ¶ ", "\n\n"))
		if ph.value == "-" {
			for i := range d.Claims {
				if c := &d.Claims[i]; len(c.Attribution) > 0 {
					t.Errorf("attribution.txt:%d: %s\n got %s\nwant own voice", ph.line, ph.text, sketch(c))
				}
			}
			for _, s := range d.Statements {
				t.Errorf("attribution.txt:%d: %s\n got a statement by %q: %q\nwant none", ph.line, ph.text, s.Speaker, d.Article.Text[s.Content.Start:s.Content.End])
			}
			continue
		}
		if speaker, content, ok := strings.Cut(ph.value, " tells "); ok {
			var got []string
			found := false
			for _, s := range d.Statements {
				text := d.Article.Text[s.Content.Start:s.Content.End]
				found = found || strings.EqualFold(s.Speaker, speaker) && text == content
				got = append(got, s.Speaker+" tells "+text)
			}
			if !found {
				t.Errorf("attribution.txt:%d: %s\n got %q\nwant %s", ph.line, ph.text, got, ph.value)
			}
			continue
		}
		want, predicate, ok := strings.Cut(ph.value, " : ")
		if !ok {
			t.Fatalf("attribution.txt:%d: %q is no value", ph.line, ph.value)
		}
		var got, all []string
		if predicate == `"` {
			for _, q := range d.Quotes {
				got = append(got, chain(q.Attribution))
			}
		}
		for i := range d.Claims {
			c := &d.Claims[i]
			all = append(all, sketch(c))
			if c.Predicate.Lemma == predicate {
				got = append(got, chain(c.Attribution))
			}
		}
		if len(got) == 0 {
			t.Errorf("attribution.txt:%d: %s\n got nothing of %q\nbut  %s", ph.line, ph.text, predicate, strings.Join(all, "\n     "))
		}
		for _, g := range got {
			if !strings.EqualFold(g, want) {
				t.Errorf("attribution.txt:%d: %s\n got %s\nwant %s", ph.line, ph.text, g, want)
			}
		}
	}
}
