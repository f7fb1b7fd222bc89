package compare

import (
	"slices"

	"rashomon/nlp/lexicon"
)

// genuinely sets what articles of one story say of one recording, picture or writing against each other: that it is
// genuine, against a fake, doubted or not verified; that it is a fake, against not verified.
func (ps *passages) genuinely(wording) []finding {
	by := map[string][]vetting{}
	named := map[string]int{} // how many of them name it in the very sentence
	for i := range ps.list {
		for _, v := range ps.vettings(&ps.list[i]) {
			for _, name := range ps.props[v.in.doc][v.in.sentence].subjects() {
				named[name]++
			}
			for _, name := range ps.shownIn(v) {
				by[name] = append(by[name], v)
			}
		}
	}
	names := sortedKeys(by)
	slices.SortStableFunc(names, func(a, b string) int { return named[b] - named[a] })
	var out []finding
	for _, name := range names {
		list := by[name]
		f := finding{Type: Certainty, key: "genuine|" + name, strength: 0.5, vetted: true}
		for _, verdict := range verdicts {
			st := stance{name: verdict, told: verdictSays[verdict]}
			for _, v := range list {
				if v.verdict != verdict || !slices.ContainsFunc(list, func(o vetting) bool {
					return o.in.source != v.in.source && o.opposes(v) && ps.oneStory(o.in.doc, v.in.doc)
				}) {
					continue
				}
				st.add(itemAt(v.in, v.at))
				if f.question == "" {
					f.question = name + ": is the " + v.thing + " genuine?"
				}
			}
			if len(st.items) > 0 {
				f.stances = append(f.stances, st)
			}
		}
		if n := len(f.stances); n > 1 {
			if last := f.stances[n-1].name; n == 2 && (last == doubted || last == unverified) {
				f.until = last
			}
			out = append(out, f)
		}
	}
	return out
}

// opposes tells whether two vettings of what may be one thing cannot both be the last word on it.
func (v vetting) opposes(o vetting) bool {
	if !slices.ContainsFunc(v.kinds, func(k lexicon.Kind) bool {
		return slices.Contains(o.kinds, k) && (k != lexicon.Written || v.thing == o.thing || v.thing == "document" || o.thing == "document")
	}) {
		return false
	}
	of := func(a, b string) bool {
		return v.verdict == a && o.verdict == b || v.verdict == b && o.verdict == a
	}
	return v.verdict != o.verdict && (v.verdict == genuine || o.verdict == genuine || of(spurious, unverified))
}

// shownIn returns the names in the sentences of an article that speak of such a thing.
func (ps *passages) shownIn(v vetting) []string {
	var out []string
	for _, p := range ps.props[v.in.doc] {
		s := &p.doc.Sentences[p.sentence]
		for i := range s.Tokens {
			if len(s.Arcs) == 0 {
				break
			}
			if _, kinds := exhibit(s, i); slices.ContainsFunc(kinds, func(k lexicon.Kind) bool { return slices.Contains(v.kinds, k) }) {
				for _, n := range p.subjects() {
					if !slices.Contains(out, n) {
						out = append(out, n)
					}
				}
				break
			}
		}
	}
	return out
}
