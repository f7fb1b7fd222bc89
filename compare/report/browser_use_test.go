package report

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	"rashomon/compare"
)

// outside lists elements that reach over the right edge, but for those in a part that scrolls by itself.
const outside = `(() => {
	const out = [];
	if (document.documentElement.scrollWidth > innerWidth) out.push("the page is " + document.documentElement.scrollWidth + " wide");
	for (const e of document.body.querySelectorAll("*")) {
		const box = e.getBoundingClientRect();
		if (box.width > 0 && box.right > innerWidth + 1 && !(e.closest(".scroll") && !e.matches(".scroll"))) out.push(e.tagName + "." + e.className + " reaches to " + box.right);
	}
	return out.slice(0, 5);
})()`

func widths(b *tab) {
	eval[bool](b, `document.querySelectorAll("details").forEach(d => { d.open = true }), true`)
	for _, width := range []int64{360, 1024, 1920} {
		b.do(chromedp.EmulateViewport(width, 900))
		for _, found := range eval[[]string](b, outside) {
			b.t.Errorf("at %d pixels: %s", width, found)
		}
		// On a phone, and where outlets are many, no answer is out of sight.
		if hidden := eval[int](b, `(e => e.scrollWidth - e.clientWidth)(document.querySelector("#matrix .scroll"))`); hidden > 1 && (width == 360 || eval[bool](b, `document.querySelector("#matrix.wide") !== null`)) {
			b.t.Errorf("at %d pixels: %d of the matrix are out of sight", width, hidden)
		}
	}
	// A4 between its margins.
	b.do(chromedp.EmulateViewport(687, 900))
	b.media("print", "light")
	for _, found := range eval[[]string](b, outside) {
		b.t.Errorf("in print: %s", found)
	}
	if eval[bool](b, `document.querySelector("nav").checkVisibility() || document.getElementById("filters").checkVisibility()`) {
		b.t.Error("what is of no use on paper is printed")
	}
}

// manyOutlets is a report of a dozen outlets with long names.
func manyOutlets(t testing.TB) *compare.Report {
	r := ferry(t)
	for i := range 12 {
		a := r.Articles[0]
		a.ID, a.Outlet = fmt.Sprintf("a-%012d", i), fmt.Sprintf("The Wednesday Observer and Intelligencer of Port Ellin, Edition %d", i)
		r.Articles = append(r.Articles, a)
	}
	return r
}

const shownIDs = `[...document.querySelectorAll("article.finding")].filter(e => e.checkVisibility()).map(e => e.id).join(" ")`

func filters(b *tab) {
	r := ferry(b.t)
	ids := func(keep func(compare.Conflict) bool, agreements func(compare.Agreement) bool) string {
		var out []string
		for _, c := range r.Conflicts {
			if keep(c) {
				out = append(out, c.ID)
			}
		}
		for _, a := range r.Agreements {
			if agreements(a) {
				out = append(out, a.ID)
			}
		}
		return strings.Join(out, " ")
	}
	none := func(compare.Agreement) bool { return false }
	all := ids(func(compare.Conflict) bool { return true }, func(compare.Agreement) bool { return true })
	of := func(outlet string) func([]compare.Claim) bool {
		return func(claims []compare.Claim) bool {
			return slices.ContainsFunc(claims, func(cl compare.Claim) bool { return cl.Outlet == outlet })
		}
	}
	for _, c := range []struct{ control, keys, want string }{
		{"by-type", "number", ids(func(c compare.Conflict) bool { return c.Type == compare.Number }, none)},
		{"by-status", "update", ids(func(c compare.Conflict) bool { return c.Status == compare.Update }, none)},
		{"by-status", "agree", ids(func(compare.Conflict) bool { return false }, func(compare.Agreement) bool { return true })},
		{"by-outlet", "Northern", ids(func(c compare.Conflict) bool {
			return slices.ContainsFunc(c.Sides, func(s compare.Side) bool { return of("Northern Bulletin")(s.Claims) })
		}, func(a compare.Agreement) bool { return of("Northern Bulletin")(a.Claims) })},
		{"by-text", strings.ToUpper(r.Conflicts[1].Question), r.Conflicts[1].ID},
		{"by-text", "nothing of this kind", ""},
	} {
		// By keyboard, as a reader would.
		b.do(chromedp.Focus(chromedp.ID(c.control)), chromedp.KeyEvent(c.keys))
		if got := eval[string](b, shownIDs); got != c.want {
			b.t.Errorf("%s %q shows %q, want %q", c.control, c.keys, got, c.want)
		}
		if rows := eval[string](b, `[...document.querySelectorAll("[data-row]")].filter(e => !e.hidden).map(e => e.dataset.row).join(" ")`); rows != c.want {
			b.t.Errorf("%s %q: the matrix shows %q, want %q", c.control, c.keys, rows, c.want)
		}
		want := fmt.Sprintf("%d of %d shown", len(strings.Fields(c.want)), len(r.Conflicts)+len(r.Agreements))
		if got := eval[string](b, `document.getElementById("shown").textContent`); got != want {
			b.t.Errorf("%s %q says %q, want %q", c.control, c.keys, got, want)
		}
		b.do(chromedp.Focus(chromedp.ID("no-filter")), chromedp.KeyEvent("\r"))
		if got := eval[string](b, shownIDs); got != all {
			b.t.Errorf("after %s %q and Show all: %q", c.control, c.keys, got)
		}
	}
}

func deepLinks(b *tab) {
	r := ferry(b.t)
	for _, id := range []string{r.Conflicts[5].ID, r.Agreements[3].ID, r.Articles[3].ID} {
		b.do(chromedp.Navigate("about:blank"))
		b.do(chromedp.Navigate(b.url + "#" + id))
		b.arrived(id)
	}
	// Where a filter hides it, a link shows it all the same.
	id := r.Conflicts[0].ID
	b.do(chromedp.Focus(chromedp.ID("by-type")), chromedp.KeyEvent("date"))
	if strings.Contains(eval[string](b, shownIDs), id) {
		b.t.Fatal("the filter does not hide it")
	}
	for range 2 { // the second time, the address does not change
		eval[bool](b, `[...document.querySelectorAll("#speakers a, .timeline a, #timeline td a")].find(a => a.hash === "#`+id+`").dispatchEvent(new MouseEvent("click", {bubbles: true, cancelable: true}))`)
		b.arrived(id)
	}
}

// arrived fails where an element is not in sight with the focus.
func (b *tab) arrived(id string) {
	b.t.Helper()
	const look = `(() => { const e = document.getElementById(%q), box = e.getBoundingClientRect();
		return e.checkVisibility() && box.top > -2 && box.top < innerHeight && document.activeElement === e && e.matches(":target") })()`
	for range 50 {
		if eval[bool](b, fmt.Sprintf(look, id)) {
			return
		}
		time.Sleep(20 * time.Millisecond)
	}
	b.t.Errorf("a link to %s does not lead there", id)
}

func withoutScripts(b *tab) {
	with := eval[string](b, `document.querySelector("main").innerText`)
	if _, err := chromedp.Call(b.ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true}); err != nil {
		b.t.Fatal(err)
	}
	b.do(chromedp.Reload())
	if eval[bool](b, `document.getElementById("filters").checkVisibility()`) {
		b.t.Error("filters that do nothing are shown")
	}
	filterText := eval[string](b, `(e => { e.hidden = false; const t = e.innerText; e.hidden = true; return t })(document.getElementById("filters"))`)
	without := eval[string](b, `document.querySelector("main").innerText`)
	if got, want := len(without), len(with)-len(filterText); got < want-100 {
		b.t.Errorf("%d characters without scripts, %d with them", got, want)
	}
	for _, c := range ferry(b.t).Conflicts {
		if !strings.Contains(without, Plain(c.Question)) || !strings.Contains(without, Plain(c.Sides[1].Claims[0].Evidence)) {
			b.t.Errorf("without scripts, %s is not shown", c.ID)
		}
	}
	b.do(chromedp.Navigate(b.url + "#" + ferry(b.t).Conflicts[4].ID))
	if !eval[bool](b, `document.querySelector("article:target").getBoundingClientRect().top < innerHeight`) {
		b.t.Error("without scripts, a link does not lead to its finding")
	}
}
