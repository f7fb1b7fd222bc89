package compare

import (
	"slices"
	"strings"
	"testing"
)

// TestPackRight moves what two lists have in common as near to its end as it can stand.
func TestPackRight(t *testing.T) {
	for _, tt := range []struct {
		name, a, b string
		places     [][2]int
		want       [][2]int
	}{
		{"nothing", "", "", nil, nil},
		{"one place", "the ferry sank", "a ferry sank", [][2]int{{1, 1}}, [][2]int{{1, 1}}},
		{"a small word far in front", "the men on the pier left", "the pier burned", [][2]int{{0, 0}, {4, 1}}, [][2]int{{3, 0}, {4, 1}}},
		{"on both sides", "the old the pier", "the new the pier", [][2]int{{0, 0}, {3, 3}}, [][2]int{{2, 2}, {3, 3}}},
		{"one behind another", "it and it and it sank", "it it sank", [][2]int{{0, 0}, {2, 1}, {5, 2}}, [][2]int{{2, 0}, {4, 1}, {5, 2}}},
	} {
		got := slices.Clone(tt.places)
		packRight(got, strings.Fields(tt.a), strings.Fields(tt.b))
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
}
