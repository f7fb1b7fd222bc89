package syntax

// gold is the tree that a sentence should get, in nodes (words from 0, the root last).
type gold struct {
	head  []int
	label []uint8
}

// costs returns how many arcs of the gold tree each kind of move would put out of reach, or -1 where
// it cannot be made (Goldberg and Nivre 2013, section 4.2).
func (s *state) costs(g *gold) (shift, left, right int) {
	shift, left, right = -1, -1, -1
	root := s.n
	if s.canShift() {
		b := s.next
		shift = 0
		for k, d := range s.stack {
			if g.head[d] == b {
				shift++
			}
			if k < len(s.stack)-1 && g.head[b] == d {
				shift++
			}
		}
	}
	inBuffer := func(d int) bool { return d >= s.next && d <= root }
	if len(s.stack) > 0 {
		top := s.stack[len(s.stack)-1]
		below := -1
		if len(s.stack) > 1 {
			below = s.stack[len(s.stack)-2]
		}
		dependents := 0
		for d := s.next; d < root; d++ {
			if g.head[d] == top {
				dependents++
			}
		}
		if s.canLeft() {
			left = dependents
			if h := g.head[top]; h == below && below >= 0 || inBuffer(h) && h != s.next {
				left++
			}
		}
		if s.canRight() {
			right = dependents
			if inBuffer(g.head[top]) {
				right++
			}
		}
	}
	return shift, left, right
}
