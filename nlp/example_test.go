package nlp_test

import (
	"fmt"
	"time"

	"rashomon/nlp"
)

func ExampleParse() {
	doc := nlp.Parse(&nlp.Article{
		Outlet:    "Coast Radio",
		Published: nlp.Moment{Time: time.Date(2021, 10, 8, 0, 0, 0, 0, time.UTC)},
		Text:      "Envoy Zora Kamil will not attend the talks in Doha this Saturday, Reuters reported.",
	})
	c := doc.Claims[0]
	fmt.Println(c.Subject.Name, c.Polarity, c.Predicate.Lemma, c.Object.Text)
	fmt.Println(c.Modality, c.When.First.Format(time.DateOnly), c.Where)
	fmt.Println(c.Attribution[0].Source, c.Attribution[0].Stance)
	fmt.Println(doc.Article.Text[c.Predicate.Start:c.Predicate.End])
	// Output:
	// Zora Kamil negative attend talks
	// planned 2021-10-09 [Doha]
	// Reuters said
	// will not attend
}
