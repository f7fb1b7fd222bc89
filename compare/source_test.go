package compare

import "testing"

// TestHostOf holds which files are called after the host they come from.
func TestHostOf(t *testing.T) {
	for file, want := range map[string]string{
		"story/news.felden.com-3.txt": "news.felden.com",
		"www.felden-post.co.uk.html":  "felden-post.co.uk",
		"felden.org.jsonl#2":          "felden.org",
		"body12.txt":                  "",
		"harbour-post.txt":            "",
		"v1.2.txt":                    "",
		"notes.md.txt":                "notes.md",
	} {
		if got := hostOf(file); got != want {
			t.Errorf("%s: %q, want %q", file, got, want)
		}
	}
}
