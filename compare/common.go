package compare

// common returns the places of a longest common subsequence of two lists.
func common(a, b []string) [][2]int {
	out := make([][2]int, 0, min(len(a), len(b)))
	for i := 0; i < len(a) && i < len(b) && a[i] == b[i]; i++ {
		out = append(out, [2]int{i, i})
	}
	same := len(out)
	lcs := table(a[same:], b[same:])
	for i, j := same, same; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			out = append(out, [2]int{i, j})
			i, j = i+1, j+1
		case lcs[i+1-same][j-same] >= lcs[i-same][j+1-same]:
			i++
		default:
			j++
		}
	}
	return out
}

// packRight moves the places of a common subsequence as near to its last one as they can stand, so that a small word
// far in front is not taken for the beginning of what both quote.
func packRight(places [][2]int, a, b []string) {
	for k := len(places) - 2; k >= 0; k-- {
		for side, words := range [2][]string{a, b} {
			word := words[places[k][side]]
			for at := places[k+1][side] - 1; at > places[k][side]; at-- {
				if words[at] == word {
					places[k][side] = at
					break
				}
			}
		}
	}
}

// table holds the lengths of the longest common subsequences of all tails of two lists.
func table(a, b []string) [][]int {
	lcs, wide := make([][]int, len(a)+1), len(b)+1
	cells := make([]int, len(lcs)*wide)
	for i := range lcs {
		lcs[i] = cells[i*wide : (i+1)*wide]
	}
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if a[i] == b[j] {
				lcs[i][j] = lcs[i+1][j+1] + 1
			} else {
				lcs[i][j] = max(lcs[i+1][j], lcs[i][j+1])
			}
		}
	}
	return lcs
}
