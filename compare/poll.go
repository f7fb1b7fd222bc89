package compare

import (
	"regexp"
	"slices"
	"strings"
)

// pollster finds who asked in a poll: "a poll by Metra", "a Metra poll".
var pollster = regexp.MustCompile(`(?:[Pp]oll|[Ss]urvey)s? (?:(?:conducted |done |taken |carried out )?(?:by|from|for) )(?:the )?([A-Z][\pL&'-]+)|([A-Z][\pL&'-]+) (?:[Oo]pinion )?(?:poll|survey)`)

// otherPolls tells whether the articles of two claims each tell of polls by name, and of none in common: what one finds is
// no answer to the other.
func otherPolls(a, b *item) bool {
	x, y := a.story.polls, b.story.polls
	return len(x) > 0 && len(y) > 0 && !slices.ContainsFunc(x, func(name string) bool { return slices.Contains(y, name) })
}

// pollsters lists who asked in the polls that a text tells of.
func pollsters(text string) []string {
	if !slices.ContainsFunc([]string{"poll", "Poll", "survey", "Survey"}, func(w string) bool { return strings.Contains(text, w) }) {
		return nil
	}
	var out []string
	for _, m := range pollster.FindAllStringSubmatch(text, -1) {
		out = append(out, m[1]+m[2])
	}
	return out
}
