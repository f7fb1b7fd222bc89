package syntax

import (
	"bytes"
	"io"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// parse parses words parted by blanks with the embedded model.
func parse(t testing.TB, text string) ([]Word, []Tag, []Arc) {
	t.Helper()
	var words []Word
	for _, f := range strings.Fields(text) {
		words = append(words, Word{Form: f})
	}
	p := NewParser(Default())
	tags := slices.Clone(p.Tag(words))
	return words, tags, slices.Clone(p.Parse(words, tags))
}

func TestParse(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"The mayor did not open the bridge .", "mayor<nsubj<open bridge<obj<open not<advmod<open open<root<"},
		{"Officials said the ferry had sunk .", "Officials<nsubj<said sunk<ccomp<said ferry<nsubj<sunk"},
		{"She praised the firm that built the bridge .", "firm<obj<praised built<acl:relcl<firm bridge<obj<built praised<root<"},
		{"Two men were arrested by police in Leeds .", "men<nsubj:pass<arrested police<obl:agent<arrested Leeds<obl<arrested"},
		{"The company failed to pay its workers .", "pay<xcomp<failed workers<obj<pay"},
	} {
		words, _, arcs := parse(t, tt.text)
		found := map[string]bool{}
		for i, a := range arcs {
			head := ""
			if a.Head >= 0 {
				head = words[a.Head].Form
			}
			found[words[i].Form+"<"+a.Label+"<"+head] = true
		}
		for _, want := range strings.Fields(tt.want) {
			if !found[want] {
				t.Errorf("%s: no %s in %v", tt.text, want, found)
			}
		}
	}
}

// TestTrees parses words in any order: whatever comes in, a tree with one root comes out.
func TestTrees(t *testing.T) {
	pool := strings.Fields(`the " ' - ( ) , . said police not to be of and 12 % $ Ω 東京 ... who that U.S. were killed John a`)
	random := rand.New(rand.NewPCG(1, 1))
	p := NewParser(Default())
	for n := range 60 {
		var words []Word
		for range n {
			words = append(words, Word{Form: pool[random.IntN(len(pool))], Guide: "NN"})
		}
		arcs := p.Parse(words, slices.Clone(p.Tag(words)))
		roots := 0
		for i, a := range arcs {
			if a.Head < 0 {
				roots++
			}
			steps := 0
			for h := i; h >= 0; h = arcs[h].Head {
				if steps++; steps > n {
					t.Fatalf("%v: a circle", words)
				}
			}
		}
		if roots != min(n, 1) || len(arcs) != n {
			t.Fatalf("%v: %d roots, %d arcs", words, roots, len(arcs))
		}
	}
}

// TestOracle holds that moves that cost nothing lead to the gold tree, forwards and backwards.
func TestOracle(t *testing.T) {
	random := rand.New(rand.NewPCG(2, 2))
	m := newModel([]string{"X/X"}, []string{"dep", "root"})
	for range 300 {
		n := 1 + random.IntN(12)
		s := GoldSentence{Forms: make([]string, n), Heads: make([]int, n), Labels: make([]string, n)}
		project(s.Heads, 0, n, -1, random)
		for i := range s.Labels {
			s.Labels[i] = []string{"dep", "root"}[random.IntN(2)]
		}
		for _, backward := range []bool{false, true} {
			g := goldTree(&s, m, backward)
			var st state
			st.reset(n)
			for !st.done() {
				var sc scores
				for i := range sc {
					sc[i] = int32(random.IntN(100))
				}
				_, good, _ := st.lesson(g, &sc, len(m.labels))
				st.apply(good, m)
			}
			if !slices.Equal(st.head[:n], g.head) || !slices.Equal(st.label[:n], g.label) {
				t.Fatalf("heads %v, want %v", st.head[:n], g.head)
			}
		}
	}
}

// project fills heads[from:to] with a random projective tree under head.
func project(heads []int, from, to, head int, random *rand.Rand) {
	if from >= to {
		return
	}
	top := from + random.IntN(to-from)
	heads[top] = head
	project(heads, from, top, top, random)
	project(heads, top+1, to, top, random)
}

// TestTraining trains on a few sentences: the model finds their trees again, is the same every time and
// survives being written and read.
func TestTraining(t *testing.T) {
	sentences, err := readConllu(strings.NewReader(strings.Repeat(lesson+"\n", 30)), "lesson")
	if err != nil {
		t.Fatal(err)
	}
	l := Lessons{Sentences: sentences}
	for _, s := range sentences {
		l.Guides = append(l.Guides, make([]string, len(s.Forms)))
	}
	settings := Training{TagEpochs: 2, FirstEpochs: 2, Epochs: 2, Taggers: 1, Firsts: 1, Parsers: 2,
		TagWeights: 20000, FirstWeights: 20000, Weights: 20000, Log: io.Discard}
	var files [2]bytes.Buffer
	for i := range files {
		m, err := Train(l, settings)
		if err != nil {
			t.Fatal(err)
		}
		if err := m.Write(&files[i]); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(files[0].Bytes(), files[1].Bytes()) {
		t.Error("two trainings gave two models")
	}
	m, err := Read(files[0].Bytes())
	if err != nil {
		t.Fatal(err)
	}
	if s := Evaluate(m, l); s.Whole != s.Sentences || s.Tags != s.Words {
		t.Errorf("%d of %d sentences, %d of %d tags", s.Whole, s.Sentences, s.Tags, s.Words)
	}
	for _, cut := range []int{0, 10, files[0].Len() / 2, files[0].Len() - 1} {
		if _, err := Read(files[0].Bytes()[:cut]); err == nil {
			t.Errorf("a model cut at %d was read", cut)
		}
	}
}

// TestModelSize holds what the embedded model may weigh.
func TestModelSize(t *testing.T) {
	if len(embedded) > 4<<20 {
		t.Errorf("%d bytes, want at most 4 MiB", len(embedded))
	}
}

const passage = "The minister , who had not attended the meeting in Geneva , told reporters on Tuesday that " +
	"at least 12 people were killed when the ferry sank off the coast , according to the coast guard ."

// TestAllocations holds that tagging and parsing take no memory once a parser has seen the words.
func TestAllocations(t *testing.T) {
	words, tags, _ := parse(t, passage)
	p := NewParser(Default())
	if n := testing.AllocsPerRun(20, func() {
		p.Tag(words)
		p.Parse(words, tags)
	}); n != 0 {
		t.Errorf("%v allocations a sentence", n)
	}
}

func BenchmarkParse(b *testing.B) {
	words, tags, _ := parse(b, passage)
	p := NewParser(Default())
	b.ReportAllocs()
	for b.Loop() {
		p.Parse(words, tags)
	}
	b.ReportMetric(float64(len(words)*b.N)/b.Elapsed().Seconds(), "tokens/s")
}

func BenchmarkTag(b *testing.B) {
	words, _, _ := parse(b, passage)
	p := NewParser(Default())
	for b.Loop() {
		p.Tag(words)
	}
	b.ReportMetric(float64(len(words)*b.N)/b.Elapsed().Seconds(), "tokens/s")
}

func BenchmarkRead(b *testing.B) {
	for b.Loop() {
		if _, err := Read(embedded); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(len(embedded)), "bytes")
}
