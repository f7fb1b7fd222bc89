package review

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
)

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		text  string
		width int
		want  string
	}{
		{"one two three", 7, "one two|three"},
		{"", 7, ""},
		{"unbreakable", 4, "unbr|eaka|ble"},
		{"(story/harbour-post.txt:27)", 12, "(story/|harbour-|post.txt:27)"},
		{"a 港の新聞 b", 6, "a|港の新|聞 b"},
		{"e\u0301e\u0301e\u0301e\u0301", 2, "e\u0301e\u0301|e\u0301e\u0301"},
		{"🚢🚢🚢", 4, "🚢🚢|🚢"},
		{"港港", 1, "港|港"}, // a character is wider than the line
	} {
		if got := strings.Join(wrap(c.text, c.width), "|"); got != c.want {
			t.Errorf("wrap(%q, %d) = %q, want %q", c.text, c.width, got, c.want)
		}
	}
}

func TestLine(t *testing.T) {
	named := map[string]tea.Key{"<": {Code: tea.KeyLeft}, ">": {Code: tea.KeyRight}, "B": {Code: tea.KeyBackspace}, "D": {Code: tea.KeyDelete},
		"W": {Code: 'w', Mod: tea.ModCtrl}, "U": {Code: 'u', Mod: tea.ModCtrl}, "K": {Code: 'k', Mod: tea.ModCtrl}, "H": {Code: tea.KeyHome}, "E": {Code: tea.KeyEnd}, "F": {Code: tea.KeyF5}}
	for _, c := range []struct {
		keys, want string // "|" is the cursor
	}{
		{"ab<c", "ac|b"},
		{"abHxEy", "xaby|"},
		{"one twoW", "one |"},
		{"one two WW", "|"},
		{"ab<U", "|b"},
		{"ab<K", "a|"},
		{"e\u0301港BB", "|"},
		{"港🚢<D", "港|"},
		{"H<BW", "|"},
		{"aE>DF", "a|"},
		{"a b ", "a b |"},
	} {
		var l line
		for _, r := range c.keys {
			k, ok := named[string(r)]
			if !ok {
				k = tea.Key{Code: r, Text: string(r)}
			}
			l.key(tea.KeyPressMsg(k))
		}
		if got := l.before + "|" + l.after; got != c.want {
			t.Errorf("%q gives %q, want %q", c.keys, got, c.want)
		}
	}
	var l line
	l.insert("a\x1b[31m\n b\u202e")
	if l.text() != "a b" {
		t.Errorf("pasted: %q", l.text())
	}
	if text, at := (&line{before: strings.Repeat("港", 20), after: "x"}).view(11); text != "港港港港港x" || at != 10 {
		t.Errorf("view: %q, %d", text, at)
	}
}
