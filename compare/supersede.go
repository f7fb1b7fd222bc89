package compare

import (
	"slices"

	"rashomon/nlp"
)

// sourceOf returns what tells two articles apart that can contradict each other: their outlets, and of one
// outlet the day or the time of publication, as a later article corrects an earlier one.
func sourceOf(a *nlp.Article) string {
	if a.Published.IsZero() {
		return a.Source()
	}
	return a.Source() + "\x00" + a.Published.String()
}

// sameOutlet tells whether two items are of one outlet.
func sameOutlet(a, b *item) bool { return a.Article.Source() == b.Article.Source() }

// outdates tells whether the article of a was published after that of b.
func outdates(a, b *item) bool { return before([]*item{b}, []*item{a}) }

// correctionDays is for how many days after a report a later one of its outlet may correct it or bring it up to date, where
// it is no toll: what an outlet tells months later is told of another day.
const correctionDays = 14

// follows tells whether of two items of one outlet the one was published after the other, soon enough to speak of the same state
// of things.
func (f *finding) follows(x, y *item) bool {
	days := max(daysBetween([]*item{x}, []*item{y}), daysBetween([]*item{y}, []*item{x}))
	return (outdates(x, y) || outdates(y, x)) && (f.rises || days <= correctionDays)
}

// opposed tells whether two stances are left that contradict each other: of two outlets, or of one that
// corrected itself.
func (f *finding) opposed() bool {
	for i, a := range f.stances {
		for _, b := range f.stances[:i] {
			for _, x := range a.items {
				if slices.ContainsFunc(b.items, func(y *item) bool { return !sameOutlet(x, y) || f.follows(x, y) }) {
					return true
				}
			}
		}
	}
	return false
}

// supersede drops the claims of articles whose outlet took another stance later on the same occasion, where others take
// theirs still.
// Where nobody does, the finding is of an outlet that corrected itself.
func (f *finding) supersede() {
	left := make([][]*item, len(f.stances))
	for i, s := range f.stances {
		left[i] = slices.DeleteFunc(slices.Clone(s.items), func(x *item) bool {
			for k, t := range f.stances {
				if i != k && slices.ContainsFunc(t.items, func(y *item) bool {
					return sameOutlet(x, y) && outdates(y, x) && (f.timeless || !occasion(x).apart(occasion(y)))
				}) {
					return true
				}
			}
			return false
		})
	}
	for i := range f.stances {
		if len(left[i]) > 0 {
			f.stances[i].items = left[i]
		} else {
			f.corrected = true
		}
	}
}

// takesBack returns two items of opposite sides, the first of an article that once said what the other says, and
// corrected itself.
func (f *finding) takesBack() (corrected, as *item) {
	for i, s := range f.stances {
		for k, t := range f.stances {
			for _, x := range s.items {
				for _, y := range t.items {
					if i != k && slices.ContainsFunc(x.back, func(w nlp.Claim) bool { return f.said(&w, y) }) {
						return x, y
					}
				}
			}
		}
	}
	return nil, nil
}

// said tells whether a claim that was taken back is what an item says.
func (f *finding) said(w *nlp.Claim, y *item) bool {
	if f.Type == Number {
		return slices.ContainsFunc(w.Quantities, func(q nlp.Quantity) bool {
			return slices.ContainsFunc(y.Quantities, func(r nlp.Quantity) bool {
				return baseUnit(q.Unit) == baseUnit(r.Unit) && named(q) == named(r) && (q.Head == r.Head || q.Head == "" || r.Head == "")
			})
		})
	}
	return family(w.Predicate.Class) == y.family && signOf(w) == y.sign && matchArg(w.Subject, y.Subject) >= 0 && matchArg(w.Object, y.Object) >= 0
}
