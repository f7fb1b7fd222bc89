package train

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"rashomon/nlp/nametype"
)

const sample = `# meta::genre = news
# text = Mayor Vera Tolkin left Karvesh.
1	Mayor	mayor	PROPN	NNP	_	2	compound	_	Entity=(1-person-new-cf1-1,2-sgl
2	Vera	Vera	PROPN	NNP	_	4	nsubj	_	_
3	Tolkin	Tolkin	PROPN	NNP	_	2	flat	_	Entity=1)
4	left	leave	VERB	VBD	_	0	root	_	_
5	Karvesh	Karvesh	PROPN	NNP	_	4	obj	_	Entity=(2-place-new-cf2-1-sgl)
6	.	.	PUNCT	.	_	4	punct	_	_

# meta::genre = voyage
# text = See Karvesh.
1	See	see	VERB	VB	_	0	root	_	_
2	Karvesh	Karvesh	PROPN	NNP	_	1	obj	_	Entity=(1-place-new-cf1-1-sgl)
3	.	.	PUNCT	.	_	1	punct	_	_

`

func TestRead(t *testing.T) {
	path := filepath.Join(t.TempDir(), "sample.conllu")
	if err := os.WriteFile(path, []byte(sample), 0o644); err != nil {
		t.Fatal(err)
	}
	got, err := read(path)
	if err != nil {
		t.Fatal(err)
	}
	if len(got) != 2 {
		t.Fatalf("%d names, want the two of the news text", len(got))
	}
	if got[0].kind != nametype.Person || !slices.Contains(got[0].inside, "first=vera") || !slices.Contains(got[0].around, "p1=mayor") {
		t.Errorf("the person: %+v", got[0])
	}
	if got[1].kind != nametype.Location || !slices.Contains(got[1].inside, "only=karvesh") {
		t.Errorf("the place: %+v", got[1])
	}
}

// TestFit learns two kinds of names from what stands before them.
func TestFit(t *testing.T) {
	var all []example
	for range 40 {
		all = append(all, example{around: []string{"p1=in"}, kind: nametype.Location, weight: 1},
			example{around: []string{"p1=mr"}, kind: nametype.Person, weight: 1})
	}
	w := fit(frequent(all))
	for feature, want := range map[string]nametype.Kind{"p1=in": nametype.Location, "p1=mr": nametype.Person} {
		s := score(w, []string{feature})
		if best, _ := s.Best(); best != want {
			t.Errorf("%s: %d, want %d", feature, best, want)
		}
	}
}
