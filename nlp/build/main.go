// Command build makes what package nlp embeds, and measures it.
//
//	go run ./nlp/... -conllu FILE     how well a treebank's tags and trees are found
//	go run ./nlp/... -train DIR       nlp/syntax/model.bin, from ewt-train and gum7-train in DIR
//	go run ./nlp/... -names FILE      nlp/nametype/weights.bin, from a treebank with Entity= annotation
//	go run ./nlp/... -wordnet DIR     the tables of nlp/lexicon that come from WordNet (Debian's wordnet-base)
//
// Treebanks are CoNLL-U, plain or compressed by gzip. Training the parser takes ten minutes of processor
// time and two gigabytes. Each gives the same output every time, but for ties that prose breaks by chance.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"rashomon/nlp/lexicon/wordnet"
	"rashomon/nlp/nametype/train"
	"rashomon/nlp/syntax"
)

func main() {
	if err := run(os.Args[1:], os.Stdout, os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "build:", err)
		os.Exit(2)
	}
}

func run(args []string, out, log io.Writer) error {
	flags := flag.NewFlagSet("build", flag.ContinueOnError)
	flags.SetOutput(log)
	conllu := flags.String("conllu", "", "measure tagging and parsing on this `file`")
	treebanks := flags.String("train", "", "train on ewt-train.conllu.gz and gum7-train.conllu.gz in this `folder`")
	model := flags.String("model", "", "model `file` to measure, or to write when training (default the embedded one, nlp/syntax/model.bin)")
	names := flags.String("names", "", "train the types of names on this `file`, gum7-train.conllu.gz")
	held := flags.String("held", "", "with -names: a `file` to measure on")
	dict := flags.String("wordnet", "", "write the word tables from WordNet's data in this `folder`, /usr/share/wordnet")
	without := flags.String("without", "", "leave documents whose name begins with this `prefix` out of training, or measure on them alone")
	if err := flags.Parse(args); err != nil {
		return err
	}
	switch {
	case *treebanks != "":
		return learn(*treebanks, *model, *without, log)
	case *conllu != "":
		return measure(*conllu, *model, *without, out)
	case *names != "":
		return train.Write(filepath.Join("nlp", "nametype", "weights.bin"), *held, []string{*names}, log)
	case *dict != "":
		return wordnet.Write(*dict, filepath.Join("nlp", "lexicon"))
	}
	flags.Usage()
	return errors.New("nothing to do: give one of -conllu, -train, -names and -wordnet")
}

// lessons reads treebanks and the tags that prose gives their words.
func lessons(want func(syntax.GoldSentence) bool, paths ...string) (syntax.Lessons, error) {
	var l syntax.Lessons
	for _, path := range paths {
		sentences, err := syntax.ReadConllu(path)
		if err != nil {
			return l, err
		}
		for _, s := range sentences {
			if want(s) {
				l.Sentences = append(l.Sentences, s)
			}
		}
	}
	if len(l.Sentences) == 0 {
		return l, fmt.Errorf("%s: no sentences", strings.Join(paths, ", "))
	}
	var err error
	l.Guides, err = guides(l.Sentences)
	return l, err
}

func learn(dir, path, without string, log io.Writer) error {
	if path == "" {
		path = filepath.Join("nlp", "syntax", "model.bin")
	}
	l, err := lessons(func(s syntax.GoldSentence) bool { return without == "" || !strings.HasPrefix(s.Document, without) },
		filepath.Join(dir, "ewt-train.conllu.gz"), filepath.Join(dir, "gum7-train.conllu.gz"))
	if err != nil {
		return err
	}
	fmt.Fprintf(log, "%d sentences\n", len(l.Sentences))
	m, err := syntax.Train(l, syntax.DefaultTraining(log))
	if err != nil {
		return err
	}
	f, err := os.Create(path + ".new")
	if err != nil {
		return err
	}
	if err := m.Write(f); err != nil {
		f.Close()
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	return os.Rename(path+".new", path)
}

func measure(path, modelPath, only string, out io.Writer) error {
	m := syntax.Default
	if modelPath != "" {
		data, err := os.ReadFile(modelPath)
		if err != nil {
			return err
		}
		read, err := syntax.Read(data)
		if err != nil {
			return fmt.Errorf("%s: %w", modelPath, err)
		}
		m = func() *syntax.Model { return read }
	}
	l, err := lessons(func(s syntax.GoldSentence) bool { return strings.HasPrefix(s.Document, only) }, path)
	if err != nil {
		return err
	}
	syntax.Evaluate(m(), l).Print(out)
	return nil
}
