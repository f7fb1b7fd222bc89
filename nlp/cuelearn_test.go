package nlp

import (
	"encoding/json"
	"io"
	"strings"
	"testing"
)

// TestLearnCues holds that what is annotated weighs more than what is not, and that bad input is an error.
func TestLearnCues(t *testing.T) {
	var lines strings.Builder
	for range 12 {
		text := "The mayor warned that the bridge was closed. The crew painted the bridge."
		at := strings.Index(text, "warned")
		row, err := json.Marshal(map[string]any{"text": text, "attributions": []any{map[string]any{"cue": []int{at, at + len("warned")}}}})
		if err != nil {
			t.Fatal(err)
		}
		lines.Write(append(row, '\n'))
	}
	weights, err := LearnCues(strings.NewReader(lines.String()), io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	if weights["verb warn"] <= 0 || weights["verb paint"] >= 0 {
		t.Errorf("warn %d, paint %d", weights["verb warn"], weights["verb paint"])
	}
	for _, bad := range []string{"", "{", `{"text": "Nobody spoke."}`} {
		if _, err := LearnCues(strings.NewReader(bad), io.Discard); err == nil {
			t.Errorf("%q: no error", bad)
		}
	}
}
