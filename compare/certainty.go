package compare

import (
	"fmt"
	"strings"

	"rashomon/nlp/lexicon"
)

// rejection finds that one proposition rejects what the other tells.
func rejection(m *match) (dispute, bool) {
	no, yes := m.a, m.b
	if no.rejection < yes.rejection {
		no, yes = yes, no
	}
	if no.rejection < 0.7 || yes.rejection >= 0.6 || !no.doc.Sentences[no.sentence].Headline {
		return dispute{}, false
	}
	shared, names := 0.0, 0
	for _, t := range m.ties {
		x := &m.a.terms[t.a]
		if t.sibling || x.kind == verbTerm && strings.HasPrefix(x.label, "root") && lexicon.Get().ReportVerbs[x.lemma].Stance != "" {
			continue
		}
		shared += t.score * x.weight
		if x.kind == nameTerm {
			names++
		}
	}
	cov := max(m.covA, m.covB)
	if shared < 1.9 || cov < 0.25 || no.rejection < 0.9 && names == 0 {
		return dispute{}, false
	}
	return dispute{Type: Certainty, strength: no.rejection * min(1, 0.3+0.7*cov+0.05*shared), a: none, b: none,
		reason: fmt.Sprintf("%s rejects what %s tells", m.which(no), m.which(yes))}, true
}
