package main

import (
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// complete tells the shells which words a flag takes. Of a list with commas it completes the last.
func complete(c *cobra.Command, flag string, words ...string) {
	err := c.RegisterFlagCompletionFunc(flag, func(_ *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
		before := typed[:strings.LastIndexByte(typed, ',')+1]
		var out []string
		for _, w := range words {
			if w = before + w; strings.HasPrefix(w, typed) {
				out = append(out, w)
			}
		}
		return out, cobra.ShellCompDirectiveNoFileComp
	})
	if err != nil {
		panic(err) // no such flag, or twice
	}
}

// yamlFlags are flags that take files of YAML.
var yamlFlags = map[string]bool{"manifest": true, "lexicon": true, "config": true}

// completeFiles has the shells show files of YAML for the flags that take one, and nothing for those that take
// neither a file nor known words.
func completeFiles(c *cobra.Command) {
	each := func(f *pflag.Flag) {
		if _, known := c.GetFlagCompletionFunc(f.Name); known || f.Value.Type() == "bool" {
			return
		}
		switch {
		case yamlFlags[f.Name]:
			f.Annotations = map[string][]string{cobra.BashCompFilenameExt: {"yaml", "yml"}}
		case !takesFile(f):
			complete(c, f.Name)
		}
	}
	c.LocalFlags().VisitAll(each)
}
