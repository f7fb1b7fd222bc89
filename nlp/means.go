package nlp

// byMeans moves "by doing" from a state in a relative clause, which has no means, to the act above it: "comforted a boy
// who was sad about his dog [by telling] him".
func (r *reader) byMeans(i int) {
	t := r.tree
	if r.tokens[i].Tag != "VBG" || i == 0 || !is(r.tokens, i-1, "by") || t.head[i-1] != i || t.head[i] < 0 || t.head[i] > i {
		return
	}
	state := t.head[i]
	for steps := 0; t.label[state] != "acl:relcl"; steps++ {
		if state = t.head[state]; state < r.from || steps > len(t.head) || r.dependent(state, r.from, r.to, "cop") < 0 && isVerb(r.tokens[state].Tag) {
			return
		}
	}
	if r.dependent(state, r.from, r.to, "cop") < 0 {
		return
	}
	act := t.head[state]
	for act >= 0 && !isVerb(r.tokens[act].Tag) {
		act = t.head[act]
	}
	if act >= 0 && act < state && r.dependent(act, r.from, r.to, "cop") < 0 {
		t.head[i], t.label[i] = act, "advcl"
	}
}
