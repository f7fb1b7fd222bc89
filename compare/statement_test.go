package compare

import (
	"context"
	"slices"
	"testing"

	"rashomon/nlp"
)

// TestStatement holds how an agreement is worded: with its speaker, with the name behind a pronoun, with
// what its verb asks for, and never the opposite of what was said.
func TestStatement(t *testing.T) {
	for _, c := range []struct{ name, a, b, want string }{
		{
			"the speaker of a quotation stands before it",
			"“We will rebuild the harbour wall before the winter storms,” Nora Lindqvist said on Monday.",
			"Nora Lindqvist told reporters: “We will rebuild the harbour wall before the winter storms.”",
			"Nora Lindqvist: “We will rebuild the harbour wall before the winter storms”",
		},
		{
			"what one article alone tells is left out",
			"Peter Dimov, who ran the port of Varna for eleven years, was charged with fraud on Tuesday after a search of his villa near Vienna.",
			"Peter Dimov was charged with fraud on Tuesday, and his lawyer spoke of a mistake.",
			"Peter Dimov was charged with fraud on Tuesday.",
		},
		{
			"a number that only one gives is left out",
			"Jonas Abel is serving three life sentences for the murders at the Kessel mill.",
			"Jonas Abel, 44, who was born in Riga, is serving a life sentence for the murders at the Kessel mill.",
			"Jonas Abel is serving a life sentence for the murders at the Kessel mill.",
		},
		{
			"what leaves open whether it is so stays",
			"Karl Voss allegedly took the reserve fund of the Lindau theatre to Brazil, according to a report by the auditors in March.",
			"Karl Voss took the reserve fund of the Lindau theatre to Brazil.",
			"Karl Voss allegedly took the reserve fund of the Lindau theatre to Brazil (according to auditors in one outlet).",
		},
		{
			"what several say stands behind their names",
			"The ferry was carrying sixty passengers from Tarnow when it struck the pier, the harbour master said on Friday.",
			"The ferry was carrying sixty passengers from Tarnow when it struck the pier, Captain Ivo Reyes told reporters on Friday.",
			"Harbour master and Ivo Reyes: The ferry was carrying sixty passengers from Tarnow when it struck the pier.",
		},
		{
			"what one outlet has from somebody and the other tells itself is nobody's alone",
			"The ferry struck the pier at Tarnow in thick fog, a coastguard officer said on Friday.",
			"The ferry struck the pier at Tarnow in thick fog.",
			"The ferry struck the pier at Tarnow in thick fog (according to a coastguard officer in one outlet).",
		},
		{
			"a statement without marks is of who is announced",
			"Ilse Brandt, the mayor, wrote in an open letter:\n\nWe have never taken money from the builders of the Lindenhof tower, and we never will.",
			"Mayor Ilse Brandt answered in a letter to the council. It said:\n\nWe have never taken money from the builders of the Lindenhof tower, and we never will.",
			"Ilse Brandt: We have never taken money from the builders of the Lindenhof tower, and we never will.",
		},
		{
			"a denial is no assertion",
			"Mayor Ilse Brandt denied that she had taken money from the builders of the Lindenhof tower.",
			"Ilse Brandt, the mayor, denied that she had taken money from the Lindenhof tower builders.",
			"Mayor Ilse Brandt denied that she had taken money from the builders of the Lindenhof tower.",
		},
		{
			"a pronoun gives way to its name",
			"Hanna Weiss left the ministry. She founded a school for deaf children in Graz.",
			"Hanna Weiss resigned as minister. She founded a school for deaf children in Graz.",
			"Hanna Weiss founded a school for deaf children in Graz.",
		},
	} {
		docs, err := nlp.Analyze(context.Background(), []*nlp.Article{
			{Outlet: "Harbour Post", File: "a.txt", Text: c.a},
			{Outlet: "Island Herald", File: "b.txt", Text: c.b},
		}, nil)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, a := range compareAll(docs, Options{}).Agreements {
			got = append(got, a.Statement)
		}
		if !slices.Contains(got, c.want) {
			t.Errorf("%s: statements %q, want %q", c.name, got, c.want)
		}
	}
}

func TestClosed(t *testing.T) {
	for text, want := range map[string]string{
		"“It holds":                 "“It holds”",
		"It holds.”":                "“It holds.”",
		`They were "called to stay`: `They were "called to stay"`,
		`It holds," she said.`:      `"It holds," she said.`,
		"It holds.":                 "It holds.",
	} {
		if got := closed(text); got != want {
			t.Errorf("closed(%q) = %q, want %q", text, got, want)
		}
	}
}
