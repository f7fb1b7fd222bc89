package decision

import (
	"errors"
	"os"

	"golang.org/x/sys/windows"
)

// lockedAt is the offset, in halves, of the byte that is locked: beyond the end of any file, as what is locked
// on Windows cannot be read by others.
const lockedAt = 1 << 30

func tryLock(f *os.File, alone bool) error {
	how := uint32(windows.LOCKFILE_FAIL_IMMEDIATELY)
	if alone {
		how |= windows.LOCKFILE_EXCLUSIVE_LOCK
	}
	err := windows.LockFileEx(windows.Handle(f.Fd()), how, 0, 1, 0, &windows.Overlapped{OffsetHigh: lockedAt})
	if errors.Is(err, windows.ERROR_LOCK_VIOLATION) || errors.Is(err, windows.ERROR_IO_PENDING) {
		return errBusy
	}
	return err
}

func unlock(f *os.File) {
	_ = windows.UnlockFileEx(windows.Handle(f.Fd()), 0, 1, 0, &windows.Overlapped{OffsetHigh: lockedAt})
}

// syncFolder does nothing: folders cannot be synced on Windows.
func syncFolder(string) error { return nil }
