//go:build unix

package main

import (
	"io/fs"
	"os"
	"syscall"
	"testing"
)

// An owned file belongs to a user.
type owned struct {
	fs.FileInfo
	uid uint32
}

func (o owned) Sys() any { return &syscall.Stat_t{Uid: o.uid} }

func TestTrusted(t *testing.T) {
	me := uint32(os.Getuid())
	for uid, want := range map[uint32]bool{0: true, me: true, me + 1: false} {
		if trusted(owned{uid: uid}) != want {
			t.Errorf("user %d for %d: want %t", me, uid, want)
		}
	}
}
