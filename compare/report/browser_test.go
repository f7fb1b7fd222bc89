package report

import (
	"context"
	"flag"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	cdppage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"rashomon/compare"
)

var shots = flag.String("shots", "", "write screenshots and a PDF of a page to this `folder`")

// A tab is a page in a browser. What the page writes to the console or asks for is collected.
type tab struct {
	t   *testing.T
	ctx context.Context
	url string

	mu    sync.Mutex
	noise []string
}

// TestBrowser opens pages in Chromium.
func TestBrowser(t *testing.T) {
	path, err := exec.LookPath("chromium")
	if err != nil {
		t.Skip("no chromium on the PATH: the page is not opened in a browser")
	}
	opts := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.DisableGPU, chromedp.UserDataDir(t.TempDir()),
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true))
	if os.Getuid() == 0 {
		opts = append(opts, chromedp.NoSandbox)
	}
	ctx, cancel := chromedp.NewExecAllocator(context.Background(), opts...)
	defer cancel()
	ctx, cancel = chromedp.NewContext(ctx)
	defer chromedp.Cancel(ctx)
	defer cancel()
	if err := chromedp.Do(ctx); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name   string
		report *compare.Report
		test   func(*tab)
	}{
		{"widths", ferry(t), widths},
		{"widths with hostile text", hostileHTML(htmlPayloads), widths},
		{"widths with many outlets", manyOutlets(t), widths},
		{"filters", ferry(t), filters},
		{"deep links", ferry(t), deepLinks},
		{"without scripts", ferry(t), withoutScripts},
		{"keyboard", ferry(t), keyboard},
		{"names", ferry(t), names},
		{"contrast", ferry(t), seenContrast},
		{"hostile", hostileHTML(htmlPayloads), staysText},
		{"speed", large(t, 500), speed},
		{"screenshots", ferry(t), screenshots},
	} {
		t.Run(c.name, func(t *testing.T) { c.test(open(t, ctx, c.report)) })
	}
}

// open serves a page and opens it. At the end of the test, it fails for what was noted.
func open(t *testing.T, browser context.Context, r *compare.Report) *tab {
	t.Helper()
	b := &tab{t: t}
	page := []byte(htmlOf(t, r))
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, q *http.Request) {
		if q.URL.Path != "/report.html" {
			b.note("the page asks for " + q.URL.Path)
			http.NotFound(w, q)
			return
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.Write(page)
	}))
	t.Cleanup(server.Close)
	b.url = server.URL + "/report.html"
	ctx, cancel := chromedp.NewContext(browser)
	ctx, stop := context.WithTimeout(ctx, time.Minute)
	t.Cleanup(func() {
		stop()
		cancel()
		b.mu.Lock()
		defer b.mu.Unlock()
		for _, n := range b.noise {
			t.Error(n)
		}
	})
	b.ctx = ctx
	if err := chromedp.Listen(ctx, b.listen); err != nil {
		t.Fatal(err)
	}
	b.do(chromedp.Navigate(b.url))
	return b
}

func (b *tab) note(s string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.noise = append(b.noise, s)
}

func (b *tab) listen(ev any) {
	switch e := ev.(type) {
	case *network.EventRequestWillBeSent:
		if e.Request.URL != b.url {
			b.note("the page asks for " + e.Request.URL)
		}
	case *runtime.EventConsoleAPICalled:
		b.note(fmt.Sprintf("console: %s", e.Type))
	case *runtime.EventExceptionThrown:
		b.note("an exception: " + e.ExceptionDetails.Text)
	case *log.EventEntryAdded:
		b.note("log: " + e.Entry.Text)
	case *cdppage.EventJavascriptDialogOpening:
		b.note("a dialog: " + e.Message)
	case *cdppage.EventWindowOpen:
		b.note("a window: " + e.URL)
	}
}

func (b *tab) do(steps ...chromedp.Action[chromedp.Void]) {
	b.t.Helper()
	if err := chromedp.Do(b.ctx, steps...); err != nil {
		b.t.Fatal(err)
	}
}

// eval returns the value of an expression in the page.
func eval[T any](b *tab, expression string) T {
	b.t.Helper()
	v, err := chromedp.Run(b.ctx, chromedp.Evaluate[T](expression))
	if err != nil {
		b.t.Fatalf("%s: %v", expression, err)
	}
	return v
}

// media sets a theme, or what else style asks for; kind is "print" or "".
func (b *tab) media(kind, scheme string) {
	b.t.Helper()
	p := emulation.SetEmulatedMediaParams{Media: kind, Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}}
	if _, err := chromedp.Call(b.ctx, emulation.SetEmulatedMedia, p); err != nil {
		b.t.Fatal(err)
	}
}
