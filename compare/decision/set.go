package decision

import (
	"cmp"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"rashomon/compare"
)

// A Set is the decisions files that go with what is read. A decision counts from whichever of them it stands in.
// It may be used by several goroutines at once.
type Set struct {
	mu     sync.Mutex
	only   string            // the file that all decisions go to, or "": see Place
	stores map[string]*Store // by path
}

// OpenSet reads decisions files. New decisions go to the file only, or, where that is "", to their [Place].
func OpenSet(files []string, only string) (*Set, []Problem, error) {
	s := &Set{only: only, stores: map[string]*Store{}}
	var problems []Problem
	for _, f := range files {
		store, bad, err := Open(f)
		if err != nil {
			return nil, nil, err
		}
		s.stores[f] = store
		problems = append(problems, bad...)
	}
	return s, problems, nil
}

// Place returns the file that a decision on a conflict goes to: where no file was named, the one in the deepest
// folder that all articles of the conflict lie in or below.
func (s *Set) Place(c *compare.Conflict) string {
	if s.only != "" {
		return s.only
	}
	var files []string
	for _, side := range c.Sides {
		for _, cl := range side.Claims {
			files = append(files, cl.File)
		}
	}
	return filepath.Join(shown(common(folders(files))), FileName)
}

// Places returns the files that decisions on the conflicts of a report go to, sorted.
func (s *Set) Places(r *compare.Report) []string {
	all := map[string]bool{}
	for i := range r.Conflicts {
		all[s.Place(&r.Conflicts[i])] = true
	}
	return slices.Sorted(maps.Keys(all))
}

// Apply marks the conflicts of a report with what was decided of them in any of the files: see [Store.Apply].
func (s *Set) Apply(r *compare.Report) {
	s.mu.Lock()
	defer s.mu.Unlock()
	all := &Store{latest: map[string]Entry{}}
	for _, path := range slices.Sorted(maps.Keys(s.stores)) {
		for _, e := range s.stores[path].entries() {
			all.add(e)
		}
	}
	all.Apply(r)
}

// Decide keeps a verdict on a conflict, and marks the conflict with it.
func (s *Set) Decide(c *compare.Conflict, v compare.Verdict, note, reviewer string) error {
	return s.keep(c, Entry{Verdict: v, Note: note, Reviewer: reviewer})
}

// Withdraw undoes what was decided of a conflict, in whichever file: it is undecided again.
func (s *Set) Withdraw(c *compare.Conflict, reviewer string) error {
	return s.keep(c, Entry{Withdrawn: true, Reviewer: reviewer})
}

// Restore takes back what was decided of a conflict last: see [Store.Restore].
func (s *Set) Restore(c *compare.Conflict, before compare.Decision) error {
	return s.keep(c, restored(before))
}

func (s *Set) keep(c *compare.Conflict, what Entry) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	path := s.Place(c)
	if s.stores[path] == nil {
		store, _, err := Open(path)
		if err != nil {
			return err
		}
		s.stores[path] = store
	}
	// Clocks differ: it comes after what another file says.
	var earliest time.Time
	for other, store := range s.stores {
		if e, ok := store.entry(c.ID); ok && other != path && !e.at.Before(earliest) {
			earliest = e.at.Add(time.Second)
		}
	}
	return s.stores[path].keep(c, what, earliest)
}

// Find returns the decisions files that go with articles: those called [FileName] in the folders of the files and in all
// folders above. So a decision is found in whichever run its articles are read. A file above all of the articles
// that is not trusted is not among them, but foreign.
func Find(files []string, trusted func(os.FileInfo) bool) (found, foreign []string) {
	dirs := folders(files)
	top := common(dirs)
	seen := map[string]bool{}
	for _, dir := range dirs {
		for ; !seen[dir]; dir = filepath.Dir(dir) {
			seen[dir] = true
			file := filepath.Join(shown(dir), FileName)
			info, err := os.Stat(file)
			switch {
			case err != nil:
			case !within(dir, top) && !trusted(info):
				foreign = append(foreign, file)
			default:
				found = append(found, file)
			}
		}
	}
	slices.Sort(found)
	slices.Sort(foreign)
	return found, foreign
}

// folders returns the folders of files, in full; where there are only texts of standard input it is the working
// folder.
func folders(files []string) []string {
	var out []string
	for _, f := range files {
		if abs, err := filepath.Abs(f); f != "-" && err == nil {
			out = append(out, filepath.Dir(abs))
		}
	}
	if len(out) == 0 {
		if dir, err := filepath.Abs("."); err == nil {
			out = append(out, dir)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// common returns the deepest folder that folders lie in, or are.
func common(dirs []string) string {
	if len(dirs) == 0 {
		return ""
	}
	top := slices.MinFunc(dirs, func(a, b string) int { return cmp.Compare(len(a), len(b)) })
	for top != filepath.Dir(top) && slices.ContainsFunc(dirs, func(dir string) bool { return !within(dir, top) }) {
		top = filepath.Dir(top)
	}
	return top
}

// within tells whether a folder is another, or lies below it.
func within(dir, top string) bool {
	rel, err := filepath.Rel(top, dir)
	return err == nil && rel != ".." && !strings.HasPrefix(rel, ".."+string(filepath.Separator))
}

// shown returns a folder as seen from the working folder where it lies below that.
func shown(dir string) string {
	if here, err := filepath.Abs("."); err == nil && within(dir, here) {
		if rel, err := filepath.Rel(here, dir); err == nil {
			return rel
		}
	}
	return dir
}
