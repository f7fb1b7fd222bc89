package read

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"rashomon/nlp"
)

func write(t *testing.T, name, data string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(data), 0o666); err != nil {
		t.Fatal(err)
	}
	return path
}

func readAll(t *testing.T, opt Options, paths ...string) ([]*nlp.Article, []Problem) {
	t.Helper()
	articles, problems, err := Articles(context.Background(), paths, opt)
	if err != nil {
		t.Fatal(err)
	}
	return articles, problems
}

func one(t *testing.T, name, data string) *nlp.Article {
	t.Helper()
	articles, problems := readAll(t, Options{}, write(t, name, data))
	if len(articles) != 1 || len(problems) != 0 {
		t.Fatalf("%s: %d articles, problems %v", name, len(articles), problems)
	}
	return articles[0]
}

const sentence = "Police arrested two men in Leeds on Monday, and the court will hear them on Friday."

// TestTextIsTheFile holds that offsets into plain text are offsets into the file.
func TestTextIsTheFile(t *testing.T) {
	for _, data := range []string{
		sentence,
		sentence + "\r\n\r\nThe men said nothing.\r\n",
		"\ufeff" + sentence,
		"---\noutlet: Leeds Gazette\n---\n" + sentence + "\n",
	} {
		if a := one(t, "a.txt", data); a.Text != data || a.Form != nlp.Stored {
			t.Errorf("text %q of file %q, %s", a.Text, data, a.Form)
		}
	}
}

func TestFrontMatter(t *testing.T) {
	a := one(t, "a.md", "---\noutlet: Leeds Gazette\ntitle: \"Two: arrested\"\nauthor: Jane Smith\npublished: 2021-10-08T14:30:00Z\nurl: https://leeds.example/1\nlayout: post\n---\n"+sentence)
	if a.Outlet != "Leeds Gazette" || a.Title != "Two: arrested" || a.Author != "Jane Smith" || a.Published.String() != "2021-10-08T14:30:00Z" || a.URL != "https://leeds.example/1" {
		t.Errorf("%+v", a)
	}
	if got := a.Text[a.Header.End:]; got != sentence {
		t.Errorf("body %q", got)
	}
	for _, body := range []string{"---\n" + sentence, "---\n" + sentence + "\n---\nThe men said nothing."} {
		if a := one(t, "b.md", body); a.Header.End != 0 {
			t.Errorf("lines of dashes are no front matter: %q", body)
		}
	}
	if a := one(t, "d.md", "---\noutlet: Leeds Gazette\ntitle: Mayor: it wasn't me\npublished: 2021-10-08\n---\n"+sentence); a.Outlet != "Leeds Gazette" || a.Title != "Mayor: it wasn't me" || a.Published.String() != "2021-10-08" {
		t.Errorf("a headline with a colon: %+v", a)
	}
	if a := one(t, "c.md", "---\nauthor: [Jane Smith, Tom Ford]\n---\n"+sentence); a.Author != "Jane Smith, Tom Ford" {
		t.Errorf("authors %q", a.Author)
	}
	one(t, "d.md", "---\n# nothing yet\n---\n"+sentence)
}

func TestCharsets(t *testing.T) {
	text := "The café’s owner said: “It’s closed.” " + sentence
	latin, err := charmap.Windows1252.NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	utf16, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string]string{"windows-1252": latin, "utf-16": utf16} {
		if a := one(t, "a.txt", data); a.Text != text || a.Form != nlp.Decoded {
			t.Errorf("%s: %q, %s", name, a.Text, a.Form)
		}
	}
	if a := one(t, "a.txt", text+"\xff"); a.Text != text+"\ufffd" {
		t.Errorf("one bad byte: %q", a.Text)
	}
	page := `<html><head><meta charset="windows-1252"><title>x</title></head><body><p>` + latin + `</p></body></html>`
	if a := one(t, "a.html", page); !strings.Contains(a.Text, "café’s") || a.Form != nlp.Extracted {
		t.Errorf("meta charset: %q", a.Text)
	}
}

func TestHTML(t *testing.T) {
	body := "<p>" + strings.Repeat(sentence+" ", 3) + "</p><p>The men said nothing. The court opens on Friday.</p>"
	for _, tt := range []struct{ name, page, outlet, title, author, published string }{
		{"JSON-LD", `<html><head><script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Two arrested","datePublished":"2021-10-08T10:00:00Z","author":[{"name":"Jane Smith"},{"name":"Tom Ford"}],"publisher":{"name":"Leeds Gazette"}}]}</script></head><body>` + body + `</body></html>`, "Leeds Gazette", "Two arrested", "Jane Smith, Tom Ford", "2021-10-08T10:00:00Z"},
		{"JSON-LD with references", `<html><head><script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Two &amp; arrested","datePublished":"2021-10-08","author":{"@id":"#p1"},"publisher":{"@id":"https://leeds.example/#org"},"mainEntityOfPage":{"@id":"https://leeds.example/1"}},{"@type":"Person","@id":"#p1","name":"Jane Smith"},{"@type":"Organization","@id":"https://leeds.example/#org","name":"Leeds Gazette"}]}</script></head><body>` + body + `</body></html>`, "Leeds Gazette", "Two & arrested", "Jane Smith", "2021-10-08"},
		{"references to nothing", `<html><head><script type="application/ld+json">{"@type":"NewsArticle","publisher":{"@id":"#org"}}</script><meta property="og:site_name" content="Leeds Gazette"><meta property="og:title" content="Two arrested in Leeds today - Leeds Gazette"></head><body>` + body + `</body></html>`, "Leeds Gazette", "Two arrested in Leeds today", "", ""},
		{"the article's own time", `<html><head><title>x</title></head><body><h1>Two arrested</h1><header><time datetime="2024-05-05">today</time></header><time pubdate datetime="2021-10-08">Friday</time>` + body + `</body></html>`, "", "Two arrested", "", "2021-10-08"},
		{"OpenGraph", `<html><head><meta property="og:site_name" content="Leeds Gazette"><meta property="og:title" content="Two arrested"><meta property="article:published_time" content="2021-10-08"><meta name="author" content="By Jane Smith"></head><body>` + body + `</body></html>`, "Leeds Gazette", "Two arrested", "Jane Smith", "2021-10-08"},
		{"time element", `<html><head><title>Two arrested in Leeds today | Leeds Gazette</title></head><body><h1>Two arrested in Leeds today</h1><time datetime="2021-10-08">yesterday</time>` + body + `</body></html>`, "Leeds Gazette", "Two arrested in Leeds today", "", "2021-10-08"},
		{"visible date", `<html><body><h1>Two arrested</h1><div class="d">Published: Oct. 8, 2021</div>` + body + `</body></html>`, "", "Two arrested", "", "2021-10-08"},
		{"JSON-LD with two names for one id", `<html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"Two arrested","publisher":{"@id":"#org"},"author":{"@id":"#org","name":"Leeds Press"},"editor":{"@id":"#org","name":"Leeds Gazette"}}</script></head><body>` + body + `</body></html>`, "Leeds Gazette", "Two arrested", "Leeds Press", ""},
		{"damaged JSON-LD", `<html><head><script type="application/ld+json">{"@type":"NewsArticle",</script><title>Two arrested</title></head><body>` + body + `</body></html>`, "", "Two arrested", "", ""},
	} {
		a := one(t, "a.html", tt.page)
		if a.Outlet != tt.outlet || a.Title != tt.title || a.Author != tt.author || a.Published.String() != tt.published {
			t.Errorf("%s: %q %q %q %q", tt.name, a.Outlet, a.Title, a.Author, a.Published)
		}
		if !strings.Contains(a.Text, "\n\nThe men said nothing.") {
			t.Errorf("%s: paragraphs are lost: %q", tt.name, a.Text)
		}
		if !strings.HasPrefix(a.Text, tt.title) {
			t.Errorf("%s: the title is no part of the text: %q", tt.name, a.Text[:40])
		}
		if strings.Contains(a.Text, "ld+json") || strings.Contains(a.Text, "@type") {
			t.Errorf("%s: a script is text", tt.name)
		}
	}
}

// TestInterrupted holds that input which never ends does not keep a run from ending.
func TestInterrupted(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	in, out := io.Pipe()
	defer out.Close()
	go func() {
		out.Write([]byte("The police"))
		cancel()
	}()
	if _, _, err := Articles(ctx, []string{"-"}, Options{Stdin: in}); err != context.Canceled {
		t.Errorf("error %v", err)
	}
}

func TestNotJSONLines(t *testing.T) {
	for _, data := range []string{"{\n  \"text\": \"x\"\n}", `[{"text": "x"}]`} {
		if _, problems := readAll(t, Options{}, write(t, "a.json", data)); len(problems) != 1 || !strings.Contains(problems[0].Hint, "JSON Lines") {
			t.Errorf("%q: problems %v", data, problems)
		}
	}
}

func TestJSONLines(t *testing.T) {
	path := write(t, "a.jsonl", `{"text": "`+sentence+`", "outlet": "Leeds\u001b[31m Gazette", "title": "Two arrested", "published": "2021-10-08", "id": 4}
{"text": "The men said nothing.", "title": "The men said nothing."}
`)
	articles, problems := readAll(t, Options{}, path)
	if len(articles) != 2 || len(problems) != 0 {
		t.Fatal(len(articles), problems)
	}
	slices.SortFunc(articles, func(a, b *nlp.Article) int { return a.Record - b.Record })
	if a := articles[0]; a.Text != "Two arrested\n\n"+sentence || a.Record != 1 || a.File != path || a.Form != nlp.Extracted {
		t.Errorf("%+v", a)
	}
	if a := articles[1]; a.Text != "The men said nothing." {
		t.Errorf("a title that the text holds is added: %q", a.Text)
	}
}

func TestProblems(t *testing.T) {
	for _, tt := range []struct{ name, data, want string }{
		{"a.txt", "\x00\x01\x02\x03", "this is no text but binary data"},
		{"a.txt", "%PDF-1.4 ...", "this is no text but binary data"},
		{"a.txt", " \n\t\n", "the file is empty"},
		{"a.txt", "---\noutlet: X\n---\n", "no text in this article"},
		{"a.html", "<html><body><script>1</script></body></html>", "no text in this page"},
		{"a.txt", strings.Repeat("x ", 600), "longer than 1 kB"},
	} {
		path := write(t, tt.name, tt.data)
		articles, problems := readAll(t, Options{MaxBytes: 1024}, path)
		if len(articles) != 0 || len(problems) != 1 || problems[0].Msg != tt.want || problems[0].File != path || problems[0].Warning {
			t.Errorf("%q: %d articles, %v", tt.data[:min(20, len(tt.data))], len(articles), problems)
		}
	}
}

// TestTabs holds that a tab in YAML is called one: the library shows it as a blank.
func TestTabs(t *testing.T) {
	manifest := write(t, "m.yaml", "articles:\n\t- file: a.txt\n")
	_, problems := readAll(t, Options{Manifest: manifest})
	_, more := readAll(t, Options{}, write(t, "a.txt", "---\noutlet: X\n\tdate: 2021-10-08\n---\n"+sentence))
	problems = append(problems, more...)
	if len(problems) != 2 || !strings.HasSuffix(problems[0].Error(), ":2:1: a tab; indent with spaces") || !strings.HasSuffix(problems[1].Error(), ":3:1: front matter: a tab; indent with spaces") {
		t.Error(problems)
	}
}

func TestLanguages(t *testing.T) {
	for text, want := range map[string]bool{
		sentence:                                 true,
		"Ferry Sinks Off Carrow Island, 12 Dead": true,
		"La police a arrêté deux hommes à Leeds lundi, et le tribunal va les entendre vendredi prochain dans la matinée.":     false,
		"Norvik Motors Q2 profit: EUR 1.2bn. Gdansk factory closure confirmed. Kolín, Győr unaffected.":                       true,
		"Ingrid Solheim, Jan Kowalski, Ana Sousa, Li Wei met Doha Tuesday.":                                                   true,
		sentence + " „Die Polizei nahm zwei Männer fest“, sagte er.":                                                          true,
		"Die Polizei nahm am Montag in Leeds zwei Männer fest.":                                                               false,
		"Politiet pågrep mandag to menn i Leeds som er mistenkt for å ha ranet en butikk.":                                    false,
		"警察は月曜日にリーズで男二人を逮捕した。":                                                                                                false,
		"Полиция задержала двух мужчин в Лидсе в понедельник, суд заслушает их дело в пятницу.":                               false,
		"La policía detuvo a dos hombres en Leeds el lunes y el tribunal los escuchará el viernes por la mañana en la ciudad": false,
		"اعتقلت الشرطة رجلين في ليدز يوم الاثنين وستستمع المحكمة إليهما يوم الجمعة":                                           false,
	} {
		if lang, ok := english(text); ok != want {
			t.Errorf("%q: English %v (%s), want %v", text, ok, lang, want)
		}
	}
}

// TestOrder holds that the order of articles does not depend on that of the paths, and that the
// same article comes once.
func TestOrder(t *testing.T) {
	a := write(t, "a.txt", "---\noutlet: B News\npublished: 2021-10-08\n---\n"+sentence)
	b := write(t, "b.txt", "---\noutlet: A News\npublished: 2021-10-09\n---\nThe men said nothing of the sort on Tuesday.")
	c := write(t, "c.txt", sentence)
	var want []string
	for i, paths := range [][]string{{a, b, c}, {c, b, a}, {b, a, c, a}, {"C News=" + b, a}} {
		articles, problems := readAll(t, Options{}, paths...)
		if len(problems) != 0 {
			t.Fatal(problems)
		}
		var got []string
		for _, x := range articles {
			got = append(got, x.Outlet)
		}
		if i == 0 {
			want = got
			if strings.Join(got, " ") != "B News A News" {
				t.Errorf("order %q", got)
			}
		} else if i < 3 && !slices.Equal(got, want) {
			t.Errorf("%v: %q, want %q", paths, got, want)
		} else if i == 3 && strings.Join(got, " ") != "B News C News" {
			t.Errorf("outlet=file: %q", got)
		}
	}
}

func FuzzReaders(f *testing.F) {
	f.Add("txt", "---\noutlet: X\n---\nHe said so.")
	f.Add("txt", "---\n{[\n---\n")
	f.Add("html", "<html><head><meta charset=x><script type=\"application/ld+json\">[{}]</script></head><body><p>He said so.<table><tr><td>1")
	f.Add("jsonl", `{"text":"He said so.","published":"2021-10-08"}`+"\n{\n\n[]")
	f.Add("txt", "\xff\xfeH\x00i\x00")
	f.Add("html", "<title>a | b</title><time datetime=2021-13-45>")
	f.Fuzz(func(t *testing.T, kind, data string) {
		if kind != "txt" && kind != "html" && kind != "jsonl" || len(data) > 4000 {
			return
		}
		r := &reader{ctx: context.Background(), opt: Options{MaxBytes: MaxBytes, Stdin: strings.NewReader(data)}, entries: map[string]*entry{}}
		var articles []*nlp.Article
		switch kind {
		case "html":
			articles = r.html("x.html", []byte(data))
		case "jsonl":
			articles = r.lines("x.jsonl", []byte(data))
		default:
			articles = r.text("x.txt", []byte(data))
		}
		for _, a := range articles {
			if !utf8.ValidString(a.Text) {
				t.Errorf("text is not UTF-8: %q", a.Text)
			}
			if a.Header.End > len(a.Text) {
				t.Errorf("header ends at %d of %d", a.Header.End, len(a.Text))
			}
			if strings.ContainsAny(a.Outlet+a.Title+a.Author, "\n\r") {
				t.Errorf("a field of two lines: %q %q %q", a.Outlet, a.Title, a.Author)
			}
		}
		for _, p := range r.problems {
			if p.File == "" || p.Msg == "" {
				t.Errorf("problem %+v", p)
			}
		}
	})
}

func FuzzManifest(f *testing.F) {
	f.Add("articles:\n  - file: a.txt\n    outlet: X\n")
	f.Add("articles: [{file: a.txt, published: 2021-10-08}, null, 3]")
	f.Add("a: b")
	f.Add(": : :")
	f.Fuzz(func(t *testing.T, data string) {
		if len(data) > 2000 {
			return
		}
		dir := t.TempDir()
		path := filepath.Join(dir, "manifest.yaml")
		if os.WriteFile(path, []byte(data), 0o666) != nil {
			t.Fatal("cannot write")
		}
		r := &reader{ctx: context.Background(), opt: Options{MaxBytes: MaxBytes}, entries: map[string]*entry{}}
		r.manifest(path, true)
		for _, p := range r.problems {
			if p.Msg == "" || p.Line < 0 {
				t.Errorf("problem %+v", p)
			}
		}
	})
}

func BenchmarkArticles(b *testing.B) {
	for b.Loop() {
		articles, problems, err := Articles(context.Background(), []string{"../../testdata/stories"}, Options{})
		if err != nil || len(problems) > 0 || len(articles) == 0 {
			b.Fatal(err, problems)
		}
	}
}
