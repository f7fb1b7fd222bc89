package compare

// A detector finds one type of conflict in a group.
type detector struct {
	Name Type
	Doc  string
	find func(g *Group) []finding // nil where only whole sentences show it, see inArticles
}

// detectors run in this order.
var detectors = []detector{participationDetector, confirmationDetector, polarityDetector, numberDetector, dateDetector, placeDetector, actorDetector, outcomeDetector, certaintyDetector, quoteDetector}
