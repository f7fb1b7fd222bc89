package report

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/chromedp/cdproto/accessibility"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/performance"
	"github.com/chromedp/chromedp"
)

// keyboard goes through the page by Tab: the way is that of the page, all of it can be seen, and the first step
// offers to skip to the findings.
func keyboard(b *tab) {
	b.media("", "light")
	const at = `(() => { const e = document.activeElement, box = e.getBoundingClientRect(), s = getComputedStyle(e);
		return {name: e.tagName + " " + (e.id || e.textContent.trim().slice(0, 30)), seen: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
			ring: s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2, after: !window.last || !!(window.last.compareDocumentPosition(e) & 4), body: e === document.body, x: (window.last = e, 0)} })()`
	type stop struct {
		Name                    string
		Seen, Ring, After, Body bool
	}
	stops := 0
	for ; stops < 400; stops++ {
		b.do(chromedp.KeyEvent("\t"))
		s := eval[stop](b, at)
		if s.Body {
			break
		}
		if stops == 0 {
			if s.Name != "A Skip to the findings" {
				b.t.Errorf("the first stop is %q", s.Name)
			}
			b.do(chromedp.KeyEvent("\r"))
			if hash := eval[string](b, `location.hash`); hash != "#findings" {
				b.t.Errorf("the first link leads to %q", hash)
			}
			eval[bool](b, `(scrollTo(0, 0), document.querySelector(".skip").focus(), true)`)
			continue
		}
		if !s.Seen || !s.Ring || !s.After {
			b.t.Errorf("stop %d, %q: in sight %v, marked %v, in order %v", stops+1, s.Name, s.Seen, s.Ring, s.After)
		}
	}
	want := eval[int](b, `[...document.querySelectorAll("a[href], button, select, input, summary, [tabindex='0']")].filter(e => e.tabIndex === 0 && e.checkVisibility()).length`)
	if stops != want {
		b.t.Errorf("%d stops, want %d", stops, want)
	}
}

// names asks the browser how it tells a screen reader of the page.
func names(b *tab) {
	tree, err := chromedp.Call(b.ctx, accessibility.GetFullAXTree, accessibility.GetFullAXTreeParams{})
	if err != nil {
		b.t.Fatal(err)
	}
	roles, landmarks := map[string]int{}, map[string]bool{}
	text := func(v *accessibility.Value) string {
		if v == nil {
			return ""
		}
		var s string
		if json.Unmarshal([]byte(v.Value), &s) != nil {
			return ""
		}
		return s
	}
	for _, n := range tree.Nodes {
		if n.Ignored {
			continue
		}
		role := text(n.Role)
		roles[role]++
		if role == "region" && landmarks[text(n.Name)] {
			b.t.Errorf("two regions are %q", text(n.Name))
		}
		landmarks[text(n.Name)] = landmarks[text(n.Name)] || role == "region"
		switch role {
		case "link", "button", "combobox", "searchbox", "textbox", "article", "region", "navigation", "search", "heading", "rowheader", "columnheader", "DisclosureTriangle":
			if strings.TrimSpace(text(n.Name)) == "" {
				b.t.Errorf("a %s without a name", role)
			}
		}
	}
	r := ferry(b.t)
	for role, least := range map[string]int{"banner": 1, "navigation": 1, "main": 1, "contentinfo": 1, "search": 1, "region": 7, "table": 1, "columnheader": 5, "DisclosureTriangle": 2,
		"article": len(r.Conflicts) + len(r.Agreements), "rowheader": len(r.Conflicts), "heading": 20, "combobox": 3, "searchbox": 1, "status": 1, "mark": 5, "figure": 20} {
		if roles[role] < least {
			b.t.Errorf("%d of role %s, want %d or more: %v", roles[role], role, least, roles)
		}
	}
}

// lowContrast lists texts that stand out too little from what is behind them, or are too small.
const lowContrast = `(() => {
	const parse = c => c.match(/[\d.]+/g).map(Number);
	const light = c => { const [r, g, b] = c.slice(0, 3).map(v => (v /= 255) > 0.04045 ? ((v + 0.055) / 1.055) ** 2.4 : v / 12.92); return 0.2126 * r + 0.7152 * g + 0.0722 * b };
	const behind = e => { for (; e; e = e.parentElement) { const c = parse(getComputedStyle(e).backgroundColor); if (c.length < 4 || c[3] === 1) return c } return [255, 255, 255] };
	const out = new Set();
	const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	for (let n; n = walk.nextNode();) {
		const e = n.parentElement;
		if (!n.data.trim() || !e.checkVisibility() || e.closest("script, style, title")) continue;
		const s = getComputedStyle(e), ink = parse(e.closest("svg") ? s.fill : s.color), ground = behind(e.closest("svg") || e);
		const [a, b] = [light(ink), light(ground)], ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
		if (ratio < 4.5) out.add(e.tagName + "." + (e.getAttribute("class") || "") + ": " + ratio.toFixed(2));
		if (parseFloat(s.fontSize) < (matchMedia("print").matches ? 10.5 : 12)) out.add(e.tagName + "." + (e.getAttribute("class") || "") + ": " + s.fontSize);
	}
	return [...out];
})()`

func seenContrast(b *tab) {
	for _, m := range [][2]string{{"", "light"}, {"", "dark"}, {"print", "dark"}} {
		b.media(m[0], m[1])
		for _, found := range eval[[]string](b, lowContrast) {
			b.t.Errorf("%v: %s", m, found)
		}
	}
	b.media("", "dark")
	if c := eval[string](b, `getComputedStyle(document.body).backgroundColor`); c != "rgb(22, 21, 19)" {
		b.t.Errorf("dark is %s", c)
	}
}

// staysText opens a page of hostile texts and holds what the browser shows against them.
func staysText(b *tab) {
	eval[bool](b, `(document.querySelectorAll("*").forEach(e => { for (const n of ["mouseover", "focus", "pointerenter", "toggle"]) e.dispatchEvent(new Event(n)) }), true)`)
	if eval[bool](b, `"hit" in window || document.scripts.length !== 1 || document.styleSheets.length !== 1 || document.forms.length + document.images.length + document.embeds.length + frames.length > 0`) {
		b.t.Error("a payload is more than text")
	}
	passages := eval[[]string](b, `[...document.querySelectorAll("#findings article")].map(e => e.querySelector("blockquote").textContent)`)
	titles := eval[[]string](b, `[...document.querySelectorAll(".sources .title")].map(e => e.textContent)`)
	outlets := eval[[]string](b, `[...document.querySelectorAll(".sources .outlet")].map(e => e.textContent)`)
	authors := eval[[]string](b, `[...document.querySelectorAll(".sources")].flatMap(e => [...e.querySelectorAll("li")].map(l => l.querySelector(".about bdi").textContent))`)
	if len(passages) != len(htmlPayloads) || len(titles) != 2*len(htmlPayloads) || len(outlets) != len(titles) {
		b.t.Fatalf("%d passages, %d titles", len(passages), len(titles))
	}
	for i, p := range htmlPayloads {
		want := Plain(p)
		if want == "" {
			continue
		}
		if got := passages[i]; got != surroundings(p+" ", true)+Plain(p+" evidence")+surroundings(" "+p, false) {
			b.t.Errorf("payload %q: a passage is %q", p, got)
		}
		if titles[2*i] != want || outlets[2*i] != want || authors[2*i] != want {
			b.t.Errorf("payload %q: title %q, outlet %q, author %q", p, titles[2*i], outlets[2*i], authors[2*i])
		}
	}
	for _, href := range eval[[]string](b, `[...document.links].map(a => a.getAttribute("href")).filter(h => !h.startsWith("#"))`) {
		if !strings.HasPrefix(href, "https://evil.example/") {
			b.t.Errorf("a link to %q", href)
		}
	}
}

// speed holds that a page of 500 findings is there within a second: loaded, and its first text drawn. Where other
// programs keep the cores busy, the clock tells little, and what counts is the time that the browser computed.
func speed(b *tab) {
	clock, computed := 1e9, 1e9
	last := b.computed()
	for range 3 {
		b.do(chromedp.Reload())
		clock = min(clock, eval[float64](b, `Math.max(performance.getEntriesByType("navigation")[0].loadEventEnd, performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0)`))
		now := b.computed()
		computed = min(computed, now-last)
		last = now
	}
	b.t.Logf("500 findings are there after %.0f ms, computed in %.0f ms", clock, computed)
	if ms := min(clock, computed); ms <= 0 || ms > 3000 { // wanted is a second, on a machine that does nothing else
		b.t.Errorf("a page of 500 findings takes %.0f ms", ms)
	}
	if ms := eval[float64](b, `(() => { const e = document.getElementById("by-text"), t = performance.now(); e.value = "nobody"; e.dispatchEvent(new Event("input")); document.body.offsetHeight; return performance.now() - t })()`); ms > 1500 {
		b.t.Errorf("a filter takes %.0f ms", ms)
	}
}

// computed returns for how many milliseconds the browser has computed for the page.
func (b *tab) computed() float64 {
	b.t.Helper()
	if _, err := chromedp.Call(b.ctx, performance.Enable, performance.EnableParams{}); err != nil {
		b.t.Fatal(err)
	}
	got, err := chromedp.Call(b.ctx, performance.GetMetrics, cdp.Empty{})
	if err != nil {
		b.t.Fatal(err)
	}
	for _, m := range got.Metrics {
		if m.Name == "ProcessTime" {
			return 1000 * m.Value
		}
	}
	b.t.Fatal("the browser does not tell for how long it computed")
	return 0
}

// screenshots prints a page and, where a folder is given, shows what it looks like.
func screenshots(b *tab) {
	pdf, err := chromedp.Run(b.ctx, chromedp.PrintToPDF(chromedp.PDFPreferCSSPageSize()))
	if err != nil || !strings.HasPrefix(string(pdf), "%PDF") {
		b.t.Fatal("no PDF:", err)
	}
	if *shots == "" {
		return
	}
	save := func(name string, data []byte) {
		if err := os.WriteFile(filepath.Join(*shots, name), data, 0o666); err != nil {
			b.t.Fatal(err)
		}
	}
	save("print.pdf", pdf)
	for _, scheme := range []string{"light", "dark"} {
		b.media("", scheme)
		for _, width := range []int64{360, 1024, 1920} {
			b.do(chromedp.EmulateViewport(width, 900))
			png, err := chromedp.Run(b.ctx, chromedp.FullScreenshot(100))
			if err != nil {
				b.t.Fatal(err)
			}
			save(fmt.Sprintf("%s-%d.png", scheme, width), png)
		}
	}
}
