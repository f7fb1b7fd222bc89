package compare

import (
	"fmt"
	"hash/fnv"
	"os"
	"path/filepath"
	"testing"

	"rashomon/nlp"
)

// replacedKinds are the columns of replaced.txt.
var replacedKinds = []contrastKind{replacedName, replacedNoun, replacedVerb, replacedValue}

// replacedOneIn is how many pairs there are to one contradiction, by the weights of the pairs, where replacements are
// fitted: only pairs that restate each other are looked at, of which more are edited than of all pairs.
const replacedOneIn = 2.5

// replacedLeast are the chances at which fits are tried.
var replacedLeast = []float64{0.4, 0.5, 0.6, 0.7, 0.8}

// TestWeighReplaced fits replaced.txt anew where -weigh names the folder of labelled data, and prints how good fits are
// on pairs that they have not seen:
//
//	go test ./compare -v -run TestWeighReplaced -weigh ../../shared/eval
//
// and checks everywhere that the file can be read and has what is fitted.
func TestWeighReplaced(t *testing.T) {
	if *weighOn != "" {
		if err := os.WriteFile("replaced.txt", []byte(fitReplaced(t, *weighOn)), 0o666); err != nil {
			t.Fatal(err)
		}
		return // the next run reads it
	}
	w, err := parseTable("replaced.txt", replacedFile, replacedNames)
	if err != nil {
		t.Fatal(err)
	}
	if len(w) != len(replacedKinds) {
		t.Errorf("weights of %d kinds, want %d", len(w), len(replacedKinds))
	}
	for _, k := range replacedKinds {
		if w[k] == nil || w[k][replacedCertain] == 0 {
			t.Errorf("no weights of %s", k)
		}
	}
	if len(replacedNames) != replacedCount {
		t.Errorf("%d names of %d things known", len(replacedNames), replacedCount)
	}
}

// A replacedPair is a labelled pair with its replacements.
type replacedPair struct {
	*labelledPair
	set   string
	found []replacement
	known [][]float64
}

func fitReplaced(t *testing.T, dir string) string {
	nlp.LoadModels()
	var all []*replacedPair
	add := func(name string, set []*labelledPair) {
		for _, p := range weighed(set, replacedOneIn) {
			q := &replacedPair{labelledPair: p, set: name}
			a, b := nlp.ParseStatement(p.A), nlp.ParseStatement(p.B)
			nlp.Link([]*nlp.Document{a, b})
			eachMatch(a, b, func(m *match) { q.found = append(q.found, m.replacements()...) })
			for i := range q.found {
				q.known = append(q.known, q.found[i].known())
			}
			if len(q.found) > 0 {
				all = append(all, q)
			}
		}
	}
	for _, set := range []string{"bump-task1-source", "feversym-dev", "fm2-dev"} {
		add(set, labelledPairs(t, filepath.Join(dir, "pairs", set+".jsonl")))
	}
	add("stories", storyPairs(t, filepath.Join(dir, "stories")))
	const folds = 5
	right, wrong := map[string]int{}, map[string]int{}
	for fold := range folds {
		var in, out []*replacedPair
		for _, p := range all {
			h := fnv.New32()
			h.Write([]byte(p.A[:min(len(p.A), 40)])) // variants of one pair stay together
			if int(h.Sum32()%folds) == fold {
				out = append(out, p)
			} else {
				in = append(in, p)
			}
		}
		w := fitReplacements(in)
		for _, p := range out {
			likeliest := 0.0
			for i := range p.found {
				likeliest = max(likeliest, p.chance(w, i))
			}
			for _, least := range replacedLeast {
				key := fmt.Sprintf("%s %.1f", p.set, least)
				switch {
				case likeliest < least:
				case p.contradicts():
					right[key]++
				default:
					wrong[key]++
				}
			}
		}
	}
	for _, set := range []string{"bump-task1-source", "feversym-dev", "fm2-dev", "stories"} {
		for _, least := range replacedLeast {
			key := fmt.Sprintf("%s %.1f", set, least)
			t.Logf("unseen, %s: %d right, %d wrong", key, right[key], wrong[key])
		}
	}
	w := fitReplacements(all)
	return weightTable(`# How what is known of a word that is replaced tells on the odds of a contradiction: weights of a logistic regression,
# a column for each kind of word. Made by
#   go test ./compare -run TestWeighReplaced -weigh FOLDER
# from pairs of BUMP, FEVER-symmetric and FM2, and from labelled stories; see NOTICE.
`, replacedNames, replacedKinds, func(k contrastKind) []float64 { return w[k] })
}

// chance is how likely one of a pair's replacements is a contradiction.
func (p *replacedPair) chance(w map[contrastKind][]float64, i int) float64 {
	kind, _ := p.found[i].kind()
	return logistic(w[kind], p.known[i])
}

// held tells by how much the places of both are held to be one, 0 to 1.
func (r *replacement) held() float64 {
	v := float64(r.left+r.right) / 6
	if r.tree {
		v++
	}
	return v / 2
}

// fitReplacements fits the weights, twice: of a contradiction the replacement counts that the first fit takes for the
// likeliest.
func fitReplacements(pairs []*replacedPair) map[contrastKind][]float64 {
	out := map[contrastKind][]float64{}
	for round := range 2 {
		var samples []sample
		for _, p := range pairs {
			best, likeliest := -1, 0.0
			for i := range p.found {
				v := p.found[i].held()
				if round > 0 {
					v = p.chance(out, i)
				}
				if best < 0 || v > likeliest {
					best, likeliest = i, v
				}
			}
			for i := range p.found {
				kind, _ := p.found[i].kind()
				for n, k := range replacedKinds {
					if k == kind {
						samples = append(samples, p.sample(p.known[i], n, len(p.found), i == best)...)
					}
				}
			}
		}
		for i, w := range regress(samples, len(replacedKinds), replacedCount) {
			out[replacedKinds[i]] = w
		}
	}
	return out
}

func TestReplaced(t *testing.T) {
	const ferry = "The ferry operator Norvik has ordered four electric ships from a yard in Gdansk, its director Petra Voss told reporters in Oslo on Monday. The first is to sail in May."
	for _, c := range []struct {
		long, short string
		want        Relation
		kind        Type
	}{
		{ferry, "Norvik has ordered four electric ships from a yard in Gdansk", Corroboration, ""},
		{ferry, "Norvik has sold four electric ships from a yard in Gdansk", Contradiction, Outcome},
		{ferry, "Norvik has ordered six electric ships from a yard in Gdansk", Contradiction, Number},
		{ferry, "Norvik has ordered four electric ships from a yard in Hamburg", Contradiction, Place},
		{ferry, "The director Lena Holm told reporters in Oslo that Norvik has ordered four electric ships", Contradiction, Actor},
		{ferry, "Norvik's director told reporters", Unrelated, ""},
		{ferry, "The operator Norvik ordered four electric vessels from a yard in Gdansk", Corroboration, ""},
		{ferry, "Has Norvik sold four electric ships from a yard in Gdansk?", Unrelated, ""},
		{"More than 200 farmers from the valley blocked the road to the dam on Friday, police in Karvesh said.", "More than 700 farmers from the valley blocked the road to the dam", Contradiction, Number},
		{"It was founded in 1951 by a group of weavers, and moved to a larger mill ten years later.", "Tessby Textiles was founded in 1974 by a group of weavers", Contradiction, Date},
		// Other words for one thing.
		{"Guards at the northern gate stopped the driver of the lorry and searched it for weapons.", "Guards at the northern gate stopped the man", Unrelated, ""},
		{"The European Fisheries Agency opened an inquiry into the quotas of six harbours on Tuesday.", "The EFA opened an inquiry into the quotas of six harbours", Unrelated, ""},
		{"Timothy Brandt was elected chairman of the rowing club by a large majority on Sunday evening.", "Tim Brandt was elected chairman of the rowing club", Corroboration, ""},
		{"The council held talks on the new tram line with its neighbours for the whole of last week.", "The council had talks on the new tram line with its neighbours", Corroboration, ""},
		// Two sentences of one length each tell it their own way.
		{"The bakers of the old town ended their strike on Monday.", "The millers of the old town ended their strike on Monday.", Unrelated, ""},
	} {
		v := Judge(nlp.ParseStatement(c.long), nlp.ParseStatement(c.short), LeastConfidence)
		w := Judge(nlp.ParseStatement(c.short), nlp.ParseStatement(c.long), LeastConfidence)
		for _, v := range []Judgement{v, w} {
			if (v.Relation == Contradiction) != (c.want == Contradiction) || c.want == Contradiction && v.Type != c.kind {
				t.Errorf("%s / %s: %s %s %.2f (%s), want %s %s", c.long, c.short, v.Relation, v.Type, v.Confidence, v.Reason, c.want, c.kind)
			}
		}
	}
}

func TestOtherNames(t *testing.T) {
	for _, c := range []struct {
		a, b string
		of   nlp.EntityType
		want bool
	}{
		{"petra voss", "lena holm", nlp.Person, true},
		{"petra voss", "lena voss", nlp.Person, true},
		{"petra voss", "p. voss", nlp.Person, false},
		{"petra voss", "voss", nlp.Person, false},
		{"petra", "voss", nlp.Person, false},
		{"norvik lines", "tessby lines", nlp.Organization, false},
		{"norvik", "tessby", nlp.Organization, true},
		{"u.n.", "united nations", nlp.Organization, false},
		{"efa", "european fisheries agency", nlp.Organization, false},
	} {
		if got := unlike(c.a, c.b, c.of) && unlike(c.b, c.a, c.of); got != c.want {
			t.Errorf("%s, %s: %t, want %t", c.a, c.b, got, c.want)
		}
	}
}
