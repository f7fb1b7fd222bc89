package nlp

import (
	"sync"

	"github.com/jdkato/prose/v2"
	"github.com/neurosnap/sentences"
	"github.com/neurosnap/sentences/english"
)

// The models are read once and shared: prose reads its own anew for every document (0.2 s and
// 39 MiB) unless it is handed one. Both are only read after that; TestParallel holds it under the
// race detector.

var taggerModel = sync.OnceValue(func() *prose.Model { return prose.ModelFromData("en") })

var punkt = sync.OnceValue(func() *sentences.DefaultSentenceTokenizer {
	t, err := english.NewSentenceTokenizer(nil)
	if err != nil {
		panic("nlp: the embedded Punkt model is damaged: " + err.Error())
	}
	return t
})

// LoadModels reads the models in the background, so that they are there when the first article
// has been read. Calling it is never needed.
func LoadModels() {
	go taggerModel()
	go punkt()
}
