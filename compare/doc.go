// Package compare sets the claims of several outlets side by side: it finds which of them speak of
// the same event, where they conflict and of what type the conflict is, and what they agree on.
//
// [Compare] is the function to start with. It returns a [Report], which is plain data: the JSON
// contract of the project and all that the renderers in compare/report know.
//
// # The way through the package
//
// Claims become items (item.go), with what their article says around them; quotations and block
// quotations too (quote.go, blockquote.go). Which articles copy one another is known first (origin.go,
// shingle.go), and which are of one story (story.go).
//
// Conflicts are found in three ways, each through an index, so that the cost follows what is alike:
//
//   - Claims of one kind of event that name one participant form a Group (group.go). align (align.go)
//     says how two of them lie on each other; the detectors (detector.go lists them, each with its
//     file) say what they dispute.
//   - Sentences that share what is rare in them are compared whole (passage.go, sentences.go). A
//     sentence is a proposition of terms (term.go); lay (lay.go) ties the terms of two of them (tie.go);
//     a disputeFinder says what they dispute (dispute.go lists them), and holds (holds.go) what of that
//     counts between articles.
//   - What may stand in any sentence is gathered over all articles and set side by side: measurements,
//     addresses, hours, dated events, persons, what one article calls untrue or leaves open (compare.go lists them under
//     anywhere); claims whose predicates exclude each other (incompatible.go), that give one holder two values of a state in
//     whatever words (condition.go reads them, conditions.go sets them side by side), that tell of an event in whatever words
//     and that there was none (happening.go, answered.go), or name two doers of one deed (doer.go).
//
// What is found becomes a finding with its stances (finding.go). Findings of one question are made one,
// echoes and parts are dropped (repeats.go), the times decide on the status (status.go, supersede.go),
// and a question and a reason are put into words (wording.go, reason.go, clausetext.go).
//
// Agreements come from the same pairs (agree.go): clusters of items that say alike. What all of them
// say is worded by the one that says it best (statement.go, condense.go, rendering.go), with whose word it
// is (voice.go) and names for its pronouns (anchor.go, stands.go); how surely each carries it is weighed
// (carry.go, support.go, trust.go), and how many independent sources stand behind it is counted (source.go,
// credit.go).
//
// Two statements alone, without articles, are compared by [Judge] and explained by [Explain]: the same
// propositions, weighed by tables that are fitted (contrast.go, weigh.go, weights.txt; restated.go,
// replaced.go, replaced.txt).
package compare
