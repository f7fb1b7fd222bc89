package main

import (
	"fmt"
	"io"
	"sync"
	"time"

	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"
)

// untilProgress is how long a phase lasts before it shows how far it is.
const untilProgress = 500 * time.Millisecond

// A phase is a part of a run. It shows on a terminal how far it is and how long it will take, and says it
// where the run is interrupted. Its methods may be called by several goroutines.
type phase struct {
	doing, things string // "reading", "files"
	began         time.Time
	to            io.Writer

	mu          sync.Mutex
	done, total int
	share       bool // see inShares
	hidden      bool // there is no terminal, or the phase is over
	bars        *mpb.Progress
	bar         *mpb.Bar
}

// begin opens a phase, which ends the one before.
func (a *app) begin(doing, things string) *phase {
	p := &phase{doing: doing, things: things, began: time.Now(), to: a.errs, hidden: terminal(a.errs) == 0}
	a.phase.Swap(p).end()
	return p
}

// inShares has a phase count other things than those that it is named for, and tell only which share is done.
func (p *phase) inShares() *phase {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.share = true
	return p
}

// counter returns a function that counts one of total things as done.
func (p *phase) counter(total int) func() {
	p.at(0, total)
	return func() {
		p.mu.Lock()
		defer p.mu.Unlock()
		p.show(p.done+1, total)
	}
}

// at says how many of how many things are done.
func (p *phase) at(done, total int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.show(done, total)
}

func (p *phase) show(done, total int) {
	p.done, p.total = done, total
	if p.hidden || time.Since(p.began) < untilProgress {
		return
	}
	if p.bar == nil {
		counts := decor.CountersNoUnit(p.doing + " %d of %d " + p.things)
		if p.share {
			counts = decor.NewPercentage(p.doing + " " + p.things + " % d")
		}
		p.bars = mpb.New(mpb.WithOutput(p.to), mpb.WithWidth(30))
		p.bar = p.bars.AddBar(int64(total),
			mpb.BarRemoveOnComplete(),
			mpb.PrependDecorators(counts),
			mpb.AppendDecorators(decor.AverageETA(decor.ET_STYLE_GO), decor.Name(" left")))
		p.bar.DecoratorAverageAdjust(p.began)
	}
	p.bar.SetCurrent(int64(done))
}

// end takes away what is shown. A phase may be nil, and may end more than once.
func (p *phase) end() {
	if p == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.hidden = true
	if p.bar != nil {
		p.bar.Abort(true)
		p.bars.Wait()
		p.bar = nil
	}
}

// String says how far the phase came: "after analysing 312 of 3080 articles".
func (p *phase) String() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	switch {
	case p.done == 0:
		return fmt.Sprintf("while %s %s", p.doing, p.things)
	case p.share:
		return fmt.Sprintf("while %s %s (%d%% done)", p.doing, p.things, 100*p.done/p.total)
	}
	return fmt.Sprintf("after %s %d of %d %s", p.doing, p.done, p.total, p.things)
}
