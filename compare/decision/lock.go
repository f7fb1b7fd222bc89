package decision

import (
	"errors"
	"fmt"
	"os"
	"time"
)

// errBusy tells that somebody else holds the lock.
var errBusy = errors.New("locked by another program")

// lock waits for a lock of a whole file, shared or alone. It falls with the file's closing and with the end of
// the program, however it ends.
func lock(f *os.File, alone bool, wait time.Duration) error {
	pause := time.Millisecond
	for until := time.Now().Add(wait); ; {
		err := tryLock(f, alone)
		if !errors.Is(err, errBusy) || time.Now().After(until) {
			return err
		}
		time.Sleep(pause)
		pause = min(pause*2, 16*time.Millisecond)
	}
}

// openLocked opens a file for writing, alone, and makes it where it is not there.
func openLocked(path string, wait time.Duration) (*os.File, error) {
	for range 100 {
		f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o644)
		if err != nil {
			return nil, err
		}
		if err := lock(f, true, wait); err != nil {
			return nil, errors.Join(fmt.Errorf("%s: %w", path, err), f.Close())
		}
		// Others, such as git, put a new file in the place of the old: what is locked must still be there.
		mine, err := f.Stat()
		there, gone := os.Stat(path)
		if err == nil && gone == nil && os.SameFile(mine, there) {
			return f, nil
		}
		unlock(f)
		f.Close()
	}
	return nil, fmt.Errorf("%s: the file is replaced again and again", path)
}
