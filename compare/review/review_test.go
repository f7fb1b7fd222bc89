package review

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/google/go-cmp/cmp"

	"rashomon/compare"
)

var update = flag.Bool("update", false, "write the golden screens anew")

// A rig is a screen that a test drives by keys.
type rig struct {
	*model
	t     *testing.T
	store *memory
	quit  bool
	out   strings.Builder
}

func newRig(t *testing.T, r *compare.Report, width, height int) *rig {
	store := &memory{}
	g := &rig{model: newModel(newSitting(r, store, "Ann"), "desk.jsonl", true), t: t, store: store}
	g.Update(tea.WindowSizeMsg{Width: width, Height: height})
	return g
}

// press sends keys by their names, separated by blanks; in "type:some_text" the text is typed, with blanks for
// underlines.
func (g *rig) press(keys string) *rig {
	g.t.Helper()
	named := map[string]rune{"enter": tea.KeyEnter, "esc": tea.KeyEscape, "space": tea.KeySpace, "up": tea.KeyUp, "down": tea.KeyDown,
		"pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown, "home": tea.KeyHome, "end": tea.KeyEnd, "backspace": tea.KeyBackspace, "left": tea.KeyLeft, "right": tea.KeyRight, "delete": tea.KeyDelete}
	send := func(k tea.Key) {
		_, cmd := g.Update(tea.KeyPressMsg(k))
		if cmd != nil {
			_, g.quit = cmd().(tea.QuitMsg)
		}
	}
	for _, key := range strings.Fields(keys) {
		text, typed := strings.CutPrefix(key, "type:")
		code, special := named[key]
		ctrl, control := strings.CutPrefix(key, "ctrl+")
		switch {
		case typed:
			for _, r := range strings.ReplaceAll(text, "_", " ") {
				send(tea.Key{Code: r, Text: string(r)})
			}
		case special:
			k := tea.Key{Code: code}
			if key == "space" {
				k.Text = " "
			}
			send(k)
		case control:
			send(tea.Key{Code: rune(ctrl[0]), Mod: tea.ModCtrl})
		case utf8.RuneCountInString(key) == 1:
			r, _ := utf8.DecodeRuneInString(key)
			send(tea.Key{Code: r, Text: key})
		default:
			g.t.Fatalf("no key %q", key)
		}
	}
	return g
}

// screen returns what is seen, without styles, and checks that it fits the terminal and holds no control
// characters but those of styles.
func (g *rig) screen() string {
	g.t.Helper()
	content := g.View().Content
	plain := ansi.Strip(content)
	rows := strings.Split(plain, "\n")
	if len(rows) != g.height {
		g.t.Errorf("%d lines on a screen of %d", len(rows), g.height)
	}
	for i, row := range rows {
		if w := ansi.StringWidth(row); w > g.width {
			g.t.Errorf("line %d is %d columns wide on a screen of %d: %s", i+1, w, g.width, row)
		}
		if strings.ContainsFunc(row, func(r rune) bool { return r < ' ' || r >= 0x7f && r < 0xa0 || r == '\u202e' }) {
			g.t.Errorf("line %d holds control characters: %q", i+1, row)
		}
	}
	return plain
}

// after presses keys and keeps the screen for the golden file.
func (g *rig) after(keys string) *rig {
	g.t.Helper()
	g.press(keys)
	fmt.Fprintf(&g.out, "=== %s\n", keys)
	for _, row := range strings.Split(g.screen(), "\n") {
		g.out.WriteString(strings.TrimRight(row, " ") + "\n")
	}
	return g
}

// golden holds text against a file of testdata.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s: run go test ./compare/review -update and read the diff (-want +got):\n%s", name, diff)
	}
}

// TestScreens drives the program through a sitting at the sizes of small terminals and of a large one.
func TestScreens(t *testing.T) {
	for _, size := range [][2]int{{60, 20}, {80, 24}, {200, 60}} {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			g := newRig(t, findings(), size[0], size[1])
			g.after("").after("pgdown").after("p").after("p 1").after("n type:asked_the_town_hall_港 enter").after("2")
			g.after("l").after("l").after("esc down").after("enter 3").after("4").after("u").after("?").after("esc t").after("down enter").after("x / type:harbour").after("enter")
			golden(t, fmt.Sprintf("screens-%dx%d.txt", size[0], size[1]), g.out.String())
		})
	}
}

// TestEverySize holds that nothing runs over the edge of a terminal, whatever its size and mode.
func TestEverySize(t *testing.T) {
	for width := leastWidth; width <= 220; width += 7 {
		for height := leastHeight; height <= 64; height += 6 {
			r := findings()
			r.Conflicts[3].Decision = &compare.Decision{Verdict: compare.VerdictWontFix, Note: "\x1b]0;x\a" + strings.Repeat("long\nnote ", 30), Reviewer: "Ann", Time: "2026-11-20T10:00:00Z", LookAgain: true}
			r.Conflicts[3].Question, r.Conflicts[3].Reason = strings.Repeat("question ", 60), strings.Repeat("reason ", 300)
			g := newRig(t, r, width, height)
			for _, keys := range []string{"", "p", "pgdown pgdown", "down down", "n type:" + strings.Repeat("港_word_", 40), "left left", "enter", "end", "n", "esc", "l", "?", "esc t", "esc / type:harbour", "enter 1 l"} {
				g.press(keys)
				g.screen()
				if t.Failed() {
					t.Fatalf("at %dx%d after %q", width, height, keys)
				}
			}
		}
	}
}

func TestTooSmall(t *testing.T) {
	g := newRig(t, findings(), leastWidth-1, leastHeight)
	if got := g.View().Content; got != "too small: 40x16 at least" {
		t.Errorf("%q", got)
	}
	for _, size := range [][2]int{{0, 0}, {1, 1}, {3, 200}, {200, 3}} {
		g.Update(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
		g.press("pgdown p l up 1 u")
		if w := ansi.StringWidth(g.View().Content); w > size[0] {
			t.Errorf("%d columns on %d", w, size[0])
		}
	}
	g.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
	if !strings.Contains(g.press("end").screen(), "Did the envoy") {
		t.Error("the screen does not come back")
	}
}

// TestRepaint holds that the screen is drawn anew once the terminal keeps a new size, and when asked for.
func TestRepaint(t *testing.T) {
	clears := func(cmd tea.Cmd) bool { return cmd != nil && cmd() == tea.ClearScreen() }
	g := newRig(t, findings(), 80, 24)
	_, passed := g.Update(tea.WindowSizeMsg{Width: 100, Height: 30})
	_, kept := g.Update(tea.WindowSizeMsg{Width: 200, Height: 60})
	if passed == nil || kept == nil {
		t.Fatal("nothing follows on a new size")
	}
	if _, cmd := g.Update(passed()); cmd != nil {
		t.Error("drawn anew for a size that the terminal no longer has")
	}
	if _, cmd := g.Update(kept()); !clears(cmd) {
		t.Error("not drawn anew at its new size")
	}
	for _, keys := range []string{"", "n", "esc ?"} {
		g.press(keys)
		if _, cmd := g.Update(tea.KeyPressMsg{Code: 'l', Mod: tea.ModCtrl}); !clears(cmd) {
			t.Errorf("Ctrl-L after %q does not draw anew", keys)
		}
	}
}

// TestStyles holds that the question and what decides stand out, that the paragraph is faint, and that without colour nothing is tinted.
func TestStyles(t *testing.T) {
	g := newRig(t, findings(), 80, 24)
	content := g.View().Content
	for _, want := range []string{
		"\x1b[1mHow many people were killed when the ferry Morning Star sank off Carrow Island?\x1b[m",
		"\n\x1b[31mconflict\x1b[m\n",
		"┃ At \x1b[1;4mleast 12\x1b[m people were killed when",
		"┃ the ferry sank, the coastguard said.",
	} {
		if !strings.Contains(content, want) {
			t.Errorf("no %q on the screen", want)
		}
	}
	g.Update(tea.WindowSizeMsg{Width: 200, Height: 60})
	if !strings.Contains(g.View().Content, "  \x1b[2mThe ferry had left") {
		t.Error("the paragraph is not faint")
	}
	g.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
	g.paint.color = false
	if content = g.View().Content; strings.Contains(content, "[3") || !strings.Contains(content, "\x1b[1mconflict") {
		t.Error("colour where there must be none, or no weight in its place")
	}
}

// TestAllIsSeen holds that in full no word of a reason, no file, no line and no stance is out of reach on a small
// terminal, and that what is below is told.
func TestAllIsSeen(t *testing.T) {
	r := findings()
	c := &r.Conflicts[1]
	c.Type, c.Reason = compare.Quote, strings.Repeat("a reason of many words ", 30)+"to its end."
	c.Sides[0].Stance, c.Sides[1].Stance = "“more than a minute, and everybody heard the horn”", "“more than a minute, and everybody had a lifejacket”"
	r.Articles[1].Inferred = []string{"published"}
	g := newRig(t, r, 80, 24).press("down p")
	first, seen := g.screen(), ""
	if !strings.Contains(first, "more lines below: PgDn") {
		t.Errorf("nothing tells that there is more:\n%s", first)
	}
	for range 6 {
		seen += g.screen() + "\n"
		g.press("pgdown")
	}
	for _, want := range []string{"to its end.", "coast-radio.txt:7)", "harbour-post.txt:7)", "heard the horn”", "and everybody ─", "had a lifejacket”", "(read off its"} {
		if !strings.Contains(seen, want) {
			t.Errorf("%q is not to be seen:\n%s", want, seen)
		}
	}
	if n := strings.Count(seen, ".txt:7"); n < 3 {
		t.Errorf("%d places of 3 are told", n)
	}
}

func TestQuit(t *testing.T) {
	g := newRig(t, findings(), 80, 24)
	if g.press("n type:q enter q"); g.quit || !strings.Contains(g.message, "wait for a verdict") {
		t.Error("a note is lost without a word")
	}
	if g.press("q"); !g.quit {
		t.Error("q does not quit")
	}
	if g = newRig(t, findings(), 80, 24); !g.press("ctrl+c").quit {
		t.Error("Ctrl-C does not quit")
	}
}

// TestDialogue holds what is asked and answered without a screen.
func TestDialogue(t *testing.T) {
	answers := strings.Join([]string{"?", "1", "n asked the\ttown hall 港", "false alarm", "u", "2", "-", "go 4", "go 9", "0", "l", "type outcome",
		"x", "/doyle", "/ nowhere", "status different occasions", "x", "", "what\x1b[31m", "n lost", "q", "3"}, "\n")
	var out strings.Builder
	store := &memory{}
	if err := Dialogue(t.Context(), findings(), store, strings.NewReader(answers), &out, Options{Reviewer: "Ann", Place: "desk.jsonl", Echo: true}); err != nil {
		t.Fatal(err)
	}
	golden(t, "dialogue.txt", out.String())
	want := []string{`f-toll contradiction "" Ann`, `f-visit false-alarm "asked the town hall 港" Ann`, "f-visit withdrawn Ann", `f-visit update "asked the town hall 港" Ann`}
	if diff := cmp.Diff(want, store.log); diff != "" {
		t.Errorf("what is kept (-want +got):\n%s", diff)
	}
}

// TestDialogueEnds holds that the dialogue ends with the context while it waits for an answer.
func TestDialogueEnds(t *testing.T) {
	in, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	defer w.Close()
	ctx, cancel := context.WithCancel(t.Context())
	time.AfterFunc(20*time.Millisecond, cancel)
	if err := Dialogue(ctx, findings(), &memory{}, in, io.Discard, Options{}); err != context.Canceled {
		t.Error(err)
	}
}

// TestScreenRuns drives the program itself by what a terminal sends.
func TestScreenRuns(t *testing.T) {
	store := &memory{}
	var out strings.Builder
	if err := Screen(t.Context(), findings(), store, strings.NewReader("3 q"), &out, Options{Reviewer: "Ann", Place: "desk.jsonl"}); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{`f-toll false-alarm "" Ann`}, store.log); diff != "" {
		t.Error(diff)
	}
}

// TestScreenEnds holds that the screen ends with the context.
func TestScreenEnds(t *testing.T) {
	in, w := io.Pipe()
	defer w.Close()
	ctx, cancel := context.WithCancel(t.Context())
	time.AfterFunc(20*time.Millisecond, cancel)
	if err := Screen(ctx, findings(), &memory{}, in, io.Discard, Options{}); err != context.Canceled {
		t.Error(err)
	}
}
