package compare

import (
	"context"
	"testing"
	"time"

	"rashomon/nlp"
)

// TestExamples holds that every detector says of its examples what they are shown for, and has an example of
// a conflict and one where it keeps silent.
func TestExamples(t *testing.T) {
	for _, name := range Types() {
		doc, examples, ok := Explanation(name)
		if !ok || doc == "" {
			t.Fatalf("%s: no explanation", name)
		}
		found := map[Status]bool{}
		for _, e := range examples {
			found[e.Status] = true
			r := compareAll(e.documents(t), Options{})
			var got Status
			for _, c := range r.Conflicts {
				if c.Type == name {
					got = c.Status
				}
			}
			if got != e.Status {
				t.Errorf("%s: %s / %s: %q, want %q%s", name, e.First, e.Second, got, e.Status, describeReport(r))
			}
		}
		if !found[Disputed] || !found[""] {
			t.Errorf("%s: %d examples, none of a conflict or none of silence", name, len(examples))
		}
	}
	if _, _, ok := Explanation("rumour"); ok {
		t.Error("there is no such detector")
	}
}

func (e Example) documents(t *testing.T) []*nlp.Document {
	t.Helper()
	article := func(outlet, text, day string, titled bool) *nlp.Article {
		a := &nlp.Article{File: outlet + ".txt", Outlet: outlet, Text: text}
		if titled {
			a.Title = text
		}
		when, err := time.Parse(time.DateOnly, day)
		if err != nil {
			t.Fatal(err)
		}
		a.Published = nlp.Moment{Time: when}
		return a
	}
	docs, err := nlp.Analyze(context.Background(), []*nlp.Article{
		article("First Post", e.First, e.FirstDay, e.FirstTitled), article("Second Post", e.Second, e.SecondDay, e.SecondTitled)}, nil)
	if err != nil {
		t.Fatal(err)
	}
	return docs
}
