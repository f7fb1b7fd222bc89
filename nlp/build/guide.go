package main

import (
	"strings"

	"github.com/jdkato/prose/v2"

	"rashomon/nlp/syntax"
)

// guides has prose tag sentences that are cut into words already. What prose cuts otherwise takes the
// tag of the part that it begins in.
func guides(sentences []syntax.GoldSentence) ([][]string, error) {
	model := prose.ModelFromData("en")
	out := make([][]string, len(sentences))
	for i, s := range sentences {
		fed := strings.Join(s.Forms, " ")
		doc, err := prose.NewDocument(fed+" .", prose.UsingModel(model), prose.WithSegmentation(false), prose.WithExtraction(false))
		if err != nil {
			return nil, err
		}
		starts := make([]int, len(s.Forms))
		at := 0
		for k, f := range s.Forms {
			starts[k] = at
			at += len(f) + 1
		}
		tags := make([]string, len(s.Forms))
		at = 0
		k := 0
		for _, t := range doc.Tokens() {
			if t.Text == "" {
				continue
			}
			found := strings.Index(fed[at:], t.Text)
			if found < 0 {
				continue
			}
			end := at + found + len(t.Text)
			for k < len(starts) && starts[k] < end {
				tags[k] = t.Tag
				k++
			}
			at = end
		}
		out[i] = tags
	}
	return out, nil
}
