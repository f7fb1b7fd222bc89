package compare

import (
	"slices"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// Who rejects a story has to tell it first, often word for word and in its own voice. What it tells so is no second
// report of it.

// doubts tells whether an article calls untrue what others tell.
func (ps *passages) doubts(d *nlp.Document, props []*proposition) bool {
	if slices.ContainsFunc(props, (*proposition).rejectsStory) {
		return true
	}
	return slices.ContainsFunc(d.Sentences, func(s nlp.Sentence) bool {
		for from := range s.Tokens {
			for to := from + 2; to <= min(from+longestDenying, len(s.Tokens)); to++ {
				if is(lexicon.Denying, tokenText(&s, from, to)) {
					return true
				}
			}
		}
		return false
	})
}

// longestDenying is how many words the longest phrase of lexicon.Denying has.
const longestDenying = 4

// findRetold notes the sentences of articles that doubt a story which another article, that does not, has in the same
// words, and those beside them that some other article has.
func (ps *passages) findRetold(docs []*nlp.Document) {
	ps.retold = map[[2]int]bool{}
	told, in := map[string]bool{}, map[string]int{}
	keys := make([][]string, len(docs))
	for di, d := range docs {
		seen := map[string]bool{}
		for _, s := range d.Sentences {
			key := ""
			if words := quoteWords(d.Article.Text[s.Start:s.End]); len(words) >= 5 && ps.props[di][len(keys[di])].rejection < 0.7 {
				key = strings.Join(words, " ")
				told[key] = told[key] || !ps.doubter[di]
				if !seen[key] {
					in[key]++
				}
				seen[key] = true
			}
			keys[di] = append(keys[di], key)
		}
	}
	for di := range docs {
		if !ps.doubter[di] {
			continue
		}
		copied := func(si int) bool {
			return si >= 0 && si < len(keys[di]) && keys[di][si] != "" && in[keys[di][si]] > 1
		}
		for si, key := range keys[di] {
			if key == "" || !told[key] {
				continue
			}
			for from := si; copied(from); from-- {
				ps.retold[[2]int{di, from}] = true
			}
			for to := si; copied(to); to++ {
				ps.retold[[2]int{di, to}] = true
			}
		}
	}
}

// retells tells whether an article passes on what an item says only to reject it, or may do so: the words stand as they
// are in an article that does not doubt them, or are somebody else's.
func (ps *passages) retells(it, other *item) bool {
	if !ps.doubter[it.doc] || ps.doubter[other.doc] && it.text == other.text {
		return false
	}
	if ps.retold[[2]int{it.doc, it.Sentence}] {
		return it.quote == "" || speakerOf(it) == ""
	}
	return ps.doubter[other.doc] != ps.doubter[it.doc] && ps.denier[it.doc] && (!ownVoice(it) && !sameSpeaker(it, other) || hedged(it) || ps.props[it.doc][it.Sentence].onClaim())
}

// onClaim tells whether a sentence says what somebody claims: "The story claims that ...".
func (p *proposition) onClaim() bool {
	return slices.ContainsFunc(p.doc.Sentences[p.sentence].Tokens, func(t nlp.Token) bool {
		return lexicon.Get().Noun(t.Lower) == "claim" || t.Lemma == "claim" || t.Lemma == "allege"
	})
}

// takesBack tells whether an item is what an earlier version of an article said, which a note takes back.
func takesBack(it *item) bool {
	return slices.ContainsFunc(it.Attribution, func(s nlp.Source) bool { return strings.Contains(s.Source, " version of ") })
}

// underReview tells whether an item is what a check of facts only puts to the test: "Claim: Eleven planes are missing."
func underReview(it *item) bool {
	label, _, ok := strings.Cut(it.Article.Text[it.Evidence.Start:it.Evidence.End], ":")
	if !ok || len(label) > len("the claim") {
		return false
	}
	label = strings.ToLower(label)
	return label == "claim" || label == "the claim" || label == "rumor" || label == "rumour"
}
