//go:build !(darwin || dragonfly || freebsd || illumos || linux || netbsd || openbsd || windows)

package decision

import (
	"errors"
	"fmt"
	"os"
)

func tryLock(*os.File, bool) error {
	return fmt.Errorf("files cannot be locked on this system: %w", errors.ErrUnsupported)
}

func unlock(*os.File) {}

func syncFolder(string) error { return nil }
