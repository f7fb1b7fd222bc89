package main

import (
	"os/exec"
	"regexp"
	"strings"
	"testing"

	"github.com/spf13/pflag"
)

// TestManual holds that the manual page names every command and every flag, and that it uses the macros of man(7)
// and no others.
func TestManual(t *testing.T) {
	root := (&app{}).command()
	root.InitDefaultCompletionCmd()
	text := manual(root)
	plain := strings.ReplaceAll(text, `\-`, "-")
	for _, c := range shownCommands(root) {
		if c.IsAdditionalHelpTopicCommand() {
			if !strings.Contains(text, ".SH "+strings.ToUpper(c.Short)) {
				t.Errorf("the topic %s is not in it", c.Name())
			}
			continue
		}
		_, part, found := strings.Cut(plain, ".SS "+synopsis(c)+"\n")
		if !found {
			t.Errorf("%s is not in it", c.CommandPath())
		}
		part, _, _ = strings.Cut(part, "\n.S")
		c.LocalNonPersistentFlags().VisitAll(func(f *pflag.Flag) {
			if f.Name != "help" && !strings.Contains(part, `\fB--`+f.Name+`\fR`) {
				t.Errorf("%s --%s is not in it", c.CommandPath(), f.Name)
			}
		})
	}
	for i, line := range strings.Split(text, "\n") {
		if strings.HasPrefix(line, ".") && !regexp.MustCompile(`^\.(TH|SH|SS|PP|TP|B|I|br|nf|fi)\b`).MatchString(line) || strings.HasPrefix(line, "'") {
			t.Errorf("line %d: %s", i+1, line)
		}
	}
	if got := plainRoff(`.so /etc/passwd \n -x`); got != `\&.so /etc/passwd \en \-x` {
		t.Error(got)
	}
	if groff, err := exec.LookPath("groff"); err == nil {
		c := exec.Command(groff, "-man", "-Tutf8", "-ww", "-z")
		c.Stdin = strings.NewReader(text)
		if out, err := c.CombinedOutput(); err != nil || len(out) > 0 {
			t.Errorf("groff: %v\n%s", err, out)
		}
	} else {
		t.Log("there is no groff to hold it against")
	}
}
