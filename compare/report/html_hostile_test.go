package report

import (
	"fmt"
	"strings"
	"testing"

	"rashomon/compare"
)

// htmlPayloads are texts that would act in a browser, were they taken for more than text. Those that could run call
// hit(), which the tests in a browser look for.
var htmlPayloads = []string{
	// Elements
	`<script>hit()</script>`, `<SCRIPT SRC=https://evil.example/x.js></SCRIPT>`, `<scr<script>ipt>hit()</script>`, `<img src=x onerror=hit()>`,
	`<svg onload=hit()>`, `<svg><script>hit()</script></svg>`, `<svg><animate onbegin=hit() attributeName=x dur=1s>`, `<math><mtext><img src onerror=hit()></math>`,
	`<iframe src="javascript:hit()"></iframe>`, `<iframe srcdoc="<script>parent.hit()</script>">`, `<object data="data:text/html,<script>hit()</script>">`,
	`<embed src=https://evil.example/x.swf>`, `<link rel=stylesheet href=https://evil.example/x.css>`, `<meta http-equiv=refresh content="0;url=https://evil.example">`,
	`<base href="https://evil.example/">`, `<form action=https://evil.example><button>send</button></form>`, `<video><source onerror=hit()></video>`,
	`<details open ontoggle=hit()>`, `<input autofocus onfocus=hit()>`, `<body onload=hit()>`, `<style>*{background:url(https://evil.example/x)}</style>`,
	`<marquee onstart=hit()>`, `<template><script>hit()</script></template>`, `<plaintext>`, `<xmp>`,
	// Attributes
	`" onmouseover="hit()`, `' onfocus='hit()' autofocus='`, "` onclick=hit() `", `x onpointerenter=hit() style=animation:x`, `"><script>hit()</script>`, `'><img src=x onerror=hit()>`,
	`" style="background:url(https://evil.example/x)`, `" id="summary" name="location`,
	// Addresses
	`javascript:hit()`, "java\tscript:hit()", `JaVaScRiPt:hit()`, `javascript&colon;hit()`, `data:text/html,<script>hit()</script>`, `data:image/svg+xml;base64,PHN2Zz4=`,
	`vbscript:hit()`, `//evil.example/x`, `https://good.example@evil.example/`, `http:\\evil.example`, `https://evil.example/"onmouseover="hit()`, `file:///etc/passwd`, `blob:https://evil.example/1`,
	`https://evil.example/</a><script>hit()</script>`, `#f-1`,
	// What ends an element, a comment or a part of the page
	`</title><script>hit()</script>`, `</style><script>hit()</script>`, `</script><script>hit()</script>`, `</textarea><img src=x onerror=hit()>`, `--><script>hit()</script><!--`,
	`<!--`, `]]><script>hit()</script><![CDATA[`, `<?php hit() ?>`, `</svg></table></article></main>`, `</option></select><img src=x onerror=hit()>`,
	// Templates, style and script
	`{{.Style}}{{template "page.tmpl" .}}`, `${hit()}`, `#{hit()}<%= hit() %>`, `{{constructor.constructor('hit()')()}}`, `\u003cscript\u003ehit()\u003c/script\u003e`, `\");hit();//`, `'-hit()-'`,
	`}*{background:url(https://evil.example/x)}`, `/**/ @import "https://evil.example/x.css";`, `expression(hit())`, `sha256-AAAA'; script-src 'unsafe-inline' *; x '`,
	// Entities and encodings
	`&lt;script&gt;hit()&lt;/script&gt;`, `&#60;script&#62;hit()&#60;/script&#62;`, `&#x3C;img src=x onerror=hit()&#x3E;`, `&quot; onclick=&quot;hit()`, "+ADw-script+AD4-hit()+ADw-/script+AD4-", "\xc0\xbcscript\xc0\xbehit()",
	"＜script＞hit()＜/script＞", "%3Cscript%3Ehit()%3C/script%3E",
	// What cannot be seen
	"<scr\x00ipt>hit()</scr\x00ipt>", "<im\u200bg src=x onerror=hit()>", "\u202e<script>hit()</script>\u202c", "\u2066\u2069\u200f\u061c", "a\u2028b\u2029c", "\x1b]8;;https://evil.example\x07x\x1b]8;;\x07", "\ufeff\x7f\u0085",
	"الوزير زار <b>المستشفى</b>", strings.Repeat("unbreakable", 40),
}

// hostileHTML is a report with a finding of each payload: in its outlet, title, author, text and address, and
// everywhere else that a report has text.
func hostileHTML(payloads []string) *compare.Report {
	r := &compare.Report{Version: 1}
	for i, p := range payloads {
		one := hostile(p)
		for j := range one.Articles {
			a := &one.Articles[j]
			a.ID, a.Published = fmt.Sprintf("a-%d-%d", i, j), p
			if j == 1 {
				a.Outlet = "Harbour Post"
			}
			r.Articles = append(r.Articles, *a)
		}
		first := "2024-03-02"
		locate := func(claims []compare.Claim) {
			for k := range claims {
				cl := &claims[k]
				cl.Article = strings.Replace(cl.Article, "a-", fmt.Sprintf("a-%d-", i), 1)
				cl.Article = cl.Article[:len(cl.Article)-1] + map[string]string{"1": "0", "2": "1"}[cl.Article[len(cl.Article)-1:]]
				cl.Before, cl.After = p+" ", " "+p
				cl.When = &compare.When{Start: &first, End: &first, Text: p}
				cl.Attribution = []compare.Source{{Source: p, Cue: p, Stance: p}, {Source: p, Cue: p, Stance: "said"}}
			}
		}
		c := &one.Conflicts[0]
		c.ID = fmt.Sprintf("f-%d", i)
		c.Decision = &compare.Decision{Verdict: compare.Verdict(p), Note: p, Reviewer: p, Time: p, LookAgain: i%2 == 0}
		for s := range c.Sides {
			locate(c.Sides[s].Claims)
		}
		g := &one.Agreements[0]
		g.ID = fmt.Sprintf("g-%d", i)
		locate(g.Claims)
		r.Conflicts, r.Agreements, r.Warnings = append(r.Conflicts, *c), append(r.Agreements, *g), append(r.Warnings, p)
	}
	return r
}

func TestHTMLHostile(t *testing.T) {
	if len(htmlPayloads) < 60 {
		t.Fatalf("%d payloads", len(htmlPayloads))
	}
	all := append(append([]string{}, htmlPayloads...), payloads...)
	for _, p := range all {
		page := htmlOf(t, hostileHTML([]string{p}))
		harmless(t, p, strings.NewReplacer("\n", "").Replace(page))
		doc := parsed(t, page)
		standsAlone(t, doc)
		want := Plain(p)
		for _, c := range []struct{ where, got, want string }{
			{"a passage", textOf(find(doc, "blockquote", "")[0]), surroundings(p+" ", true) + Plain(p+" evidence") + surroundings(" "+p, false)},
			{"an outlet", textOf(find(find(doc, "ol", "sources")[0], "p", "outlet")[0]), outletName(p, p, 0)},
			{"a title", textOf(find(find(doc, "ol", "sources")[0], "p", "title")[0]), want},
			{"an author", textOf(find(find(doc, "ol", "sources")[0], "p", "about")[0]), "By " + want + ". "},
		} {
			if want != "" && !strings.HasPrefix(c.got, c.want) {
				t.Errorf("payload %q: %s is %q, want %q", p, c.where, c.got, c.want)
			}
		}
		if t.Failed() {
			t.Fatalf("payload %q", p)
		}
	}
}

func TestSafeURL(t *testing.T) {
	for in, want := range map[string]string{
		"https://harbour.example/ferry?a=1&b=ü#top": "https://harbour.example/ferry?a=1&b=ü#top",
		"HTTP://harbour.example":                    "http://harbour.example",
		"https://evil.example/\"onclick=\"hit()":    "https://evil.example/%22onclick=%22hit%28%29",
		"javascript:hit()":                          "", "JAVASCRIPT:hit()": "", " javascript:hit()": "", "java\nscript:hit()": "", "data:text/html,x": "",
		"//evil.example": "", "https:evil.example": "", "https:///x": "", "http://:80/": "", "https://good.example@evil.example/": "", "https://a\u202eb.example/": "", `https:\\evil.example`: "",
		"ftp://harbour.example": "", "harbour.example": "", "": "",
	} {
		if got := safeURL(in); got != want {
			t.Errorf("safeURL(%q) = %q, want %q", in, got, want)
		}
	}
}
