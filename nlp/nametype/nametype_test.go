package nametype

import (
	"strings"
	"testing"
)

func TestWeights(t *testing.T) {
	if len(weights) != Buckets*Kinds {
		t.Fatalf("weights.bin has %d bytes, want %d: run go run ./nlp/... -names FILE", len(weights), Buckets*Kinds)
	}
}

// TestKinds asks for names that no list holds, by what their words and their surroundings say.
func TestKinds(t *testing.T) {
	names := []string{"person", "organization", "location", "norp", "other"}
	for _, tt := range []struct {
		text string // the name in brackets
		want Kind
	}{
		{"Police said [ Vera Tolkin ] , 43 , was found unhurt .", Person},
		{"\" We lost everything , \" said [ Bodrak ] , who runs the shop .", Person},
		{"The merger of [ Vexatron Group ] with a rival failed .", Organization},
		{"Thousands fled to camps in [ Obrastan ] .", Location},
	} {
		before, rest, _ := strings.Cut(tt.text, "[ ")
		name, after, _ := strings.Cut(rest, " ]")
		words := append(strings.Fields(before), strings.Fields(name)...)
		from, to := len(strings.Fields(before)), len(words)
		words = append(words, strings.Fields(after)...)
		s := Inside(words[from:to])
		s.Add(Around(words, from, to), 1)
		if got, lead := s.Best(); got != tt.want || lead <= 0 {
			t.Errorf("%q: %s, want %s (%.2f)", tt.text, names[got], names[tt.want], s)
		}
	}
}

func TestBest(t *testing.T) {
	s := Scores{0, 2, 1.5, -1, 0}
	if best, lead := s.Best(); best != Organization || lead != 0.5 {
		t.Errorf("Best = %d, %.1f", best, lead)
	}
}
