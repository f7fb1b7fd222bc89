package nlp

import (
	"regexp"
	"sync"
)

// A pattern is a regular expression that is compiled when it is first asked for, so that a program which
// reads no text starts without them.
type pattern struct {
	regexp func() *regexp.Regexp
}

func newPattern(expr string) *pattern {
	return &pattern{sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })}
}

func (p *pattern) MatchString(s string) bool            { return p.regexp().MatchString(s) }
func (p *pattern) FindString(s string) string           { return p.regexp().FindString(s) }
func (p *pattern) FindStringIndex(s string) []int       { return p.regexp().FindStringIndex(s) }
func (p *pattern) FindStringSubmatch(s string) []string { return p.regexp().FindStringSubmatch(s) }

func (p *pattern) FindAllStringIndex(s string, n int) [][]int {
	return p.regexp().FindAllStringIndex(s, n)
}

func (p *pattern) ReplaceAllString(s, by string) string { return p.regexp().ReplaceAllString(s, by) }

func (p *pattern) ReplaceAllStringFunc(s string, by func(string) string) string {
	return p.regexp().ReplaceAllStringFunc(s, by)
}
