package report

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"

	"rashomon/compare"
)

// JUnit writes the conflicts of a report as tests in JUnit's XML: each conflict is a test, which fails where
// the outlets contradict each other on the same occasion. Updates and different occasions pass, dismissed
// conflicts are skipped.
func JUnit(w io.Writer, r *compare.Report) error {
	suite := TestSuite{Name: "rashomon compare"}
	record, articles := records(r), byID(r)
	for _, c := range r.Conflicts {
		var text []string
		for _, s := range c.Sides {
			for _, cl := range s.Claims {
				who := location(cl.File, record[cl.Article], cl.Line)
				if outlet := Plain(cl.Outlet); outlet != "" {
					who = outlet + " (" + who + ")"
				}
				text = append(text, fmt.Sprintf("%s: %s: %s: %s", Plain(s.Stance), who, speakerText(cl.Attribution), Plain(cl.Evidence)))
			}
		}
		test := TestCase{Name: fmt.Sprintf("%s (%s)", c.Question, c.ID), Class: string(c.Type)}
		if len(c.Sides) > 0 && len(c.Sides[0].Claims) > 0 {
			first := c.Sides[0].Claims[0]
			test.File, test.Line = first.File, fileLine(articles[first.Article], first)
		}
		result := &TestResult{Message: fmt.Sprintf("%s: %s", StatusText(c.Status), c.Reason), Text: strings.Join(text, "\n")}
		if c.Decision != nil {
			result.Text = DecisionText(c.Decision) + "\n" + result.Text
		}
		switch {
		case c.Dismissed():
			test.Skipped = &TestResult{Message: DecisionText(c.Decision)}
		case c.Judged() == compare.Disputed:
			test.Failure = result
		default:
			test.Output = result.Message + "\n" + result.Text
		}
		suite.Cases = append(suite.Cases, test)
	}
	return JUnitSuites(w, []TestSuite{suite})
}

// A TestSuite is a group of tests.
type TestSuite struct {
	Name  string
	Cases []TestCase
}

// A TestCase is a test and what came of it: it failed, was skipped, or passed where it has neither.
type TestCase struct {
	Name, Class      string
	File             string
	Line             int // 0 where it is unknown
	Failure, Skipped *TestResult
	Output           string // what a test that passed has to say
}

// A TestResult says why a test did not pass, in a line and at length.
type TestResult struct{ Message, Text string }

type junitSuites struct {
	XMLName  xml.Name     `xml:"testsuites"`
	Tests    int          `xml:"tests,attr"`
	Failures int          `xml:"failures,attr"`
	Skipped  int          `xml:"skipped,attr"`
	Suites   []junitSuite `xml:"testsuite"`
}

type junitSuite struct {
	Name     string      `xml:"name,attr"`
	Tests    int         `xml:"tests,attr"`
	Failures int         `xml:"failures,attr"`
	Skipped  int         `xml:"skipped,attr"`
	Cases    []junitCase `xml:"testcase"`
}

type junitCase struct {
	Name    string       `xml:"name,attr"`
	Class   string       `xml:"classname,attr"`
	File    string       `xml:"file,attr"`
	Line    int          `xml:"line,attr,omitempty"`
	Failure *junitResult `xml:"failure"`
	Skipped *junitResult `xml:"skipped"`
	Output  string       `xml:"system-out,omitempty"`
}

type junitResult struct {
	Message string `xml:"message,attr"`
	Text    string `xml:",chardata"`
}

// JUnitSuites writes tests as JUnit's XML.
func JUnitSuites(w io.Writer, suites []TestSuite) error {
	var out junitSuites
	for _, s := range suites {
		suite := junitSuite{Name: Plain(s.Name), Tests: len(s.Cases)}
		for _, c := range s.Cases {
			k := junitCase{Name: Plain(c.Name), Class: Plain(c.Class), File: Plain(c.File), Line: c.Line, Output: plainText(c.Output)}
			if c.Failure != nil {
				suite.Failures++
				k.Failure = &junitResult{Plain(c.Failure.Message), plainText(c.Failure.Text)}
			}
			if c.Skipped != nil {
				suite.Skipped++
				k.Skipped = &junitResult{Plain(c.Skipped.Message), plainText(c.Skipped.Text)}
			}
			suite.Cases = append(suite.Cases, k)
		}
		out.Tests += suite.Tests
		out.Failures += suite.Failures
		out.Skipped += suite.Skipped
		out.Suites = append(out.Suites, suite)
	}
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	enc := xml.NewEncoder(w)
	enc.Indent("", "  ")
	if err := enc.Encode(out); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}

// plainText is a text of several lines of which nothing can act on anything.
func plainText(s string) string { return strings.Join(plainAll(strings.Split(s, "\n")), "\n") }
