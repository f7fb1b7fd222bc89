package compare

import (
	"regexp"
	"sync"
)

// pattern compiles a regular expression when it is first asked for, so that a program which compares nothing starts
// without it.
func pattern(expr string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })
}
