package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"rashomon/compare"
)

// A speaker is someone to whom claims of findings are attributed.
type speaker struct {
	Name     string
	Says     []statement
	findings int
}

// A statement is a sentence in which an outlet cites a speaker. The words are the outlet's: what a stance or an
// agreement makes of them, the speaker need not have said.
type statement struct {
	Outlet   string
	Through  string // who passed it on to the outlet
	Cue      string // how it was said, where that tells something: confirmed, denied, ...
	Evidence string
	Findings []reference
}

// A reference names a finding or an agreement.
type reference struct{ Number, ID string }

// speakers tells whom outlets cite and in which words: the first speakers of the claims of all findings, those who
// are cited in most findings first.
func (m *pageMaker) speakers() []speaker {
	var out []speaker
	index := map[string]int{}
	add := func(cl compare.Claim, ref reference) {
		if len(cl.Attribution) == 0 {
			return
		}
		first := cl.Attribution[len(cl.Attribution)-1]
		name := Plain(first.Source)
		if name == "" {
			return
		}
		s := statement{Outlet: outletName(cl.Outlet, cl.File, m.articles[cl.Article].Record), Through: through(cl.Attribution), Evidence: Plain(cl.Evidence)}
		if first.Stance != "said" {
			s.Cue = Plain(first.Stance)
		}
		key := strings.ToLower(name)
		i, ok := index[key]
		if !ok {
			i = len(out)
			index[key] = i
			out = append(out, speaker{Name: name})
		}
		sp := &out[i]
		if !slices.ContainsFunc(sp.Says, func(o statement) bool { return slices.Contains(o.Findings, ref) }) {
			sp.findings++
		}
		k := slices.IndexFunc(sp.Says, func(o statement) bool {
			return o.Outlet == s.Outlet && o.Through == s.Through && o.Cue == s.Cue && o.Evidence == s.Evidence
		})
		if k < 0 {
			k = len(sp.Says)
			sp.Says = append(sp.Says, s)
		}
		if says := &sp.Says[k]; !slices.Contains(says.Findings, ref) {
			says.Findings = append(says.Findings, ref)
		}
	}
	for i, c := range m.r.Conflicts {
		for _, s := range c.Sides {
			for _, cl := range s.Claims {
				add(cl, reference{fmt.Sprint(i + 1), Plain(c.ID)})
			}
		}
	}
	for i, a := range m.r.Agreements {
		for _, cl := range a.Claims {
			add(cl, reference{fmt.Sprintf("a%d", i+1), Plain(a.ID)})
		}
	}
	slices.SortStableFunc(out, func(a, b speaker) int { return cmp.Compare(b.findings, a.findings) })
	return out
}
