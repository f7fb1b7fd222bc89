package compare_test

import (
	"context"
	"fmt"
	"log"

	"rashomon/compare"
	"rashomon/nlp"
)

func ExampleCompare() {
	docs := []*nlp.Document{
		nlp.Parse(&nlp.Article{Outlet: "Harbour Post", Text: "Transport minister Gareth Doyle visited the hospital in Port Ellin."}),
		nlp.Parse(&nlp.Article{Outlet: "Coast Radio", Text: "Gareth Doyle did not visit the hospital."}),
	}
	nlp.Link(docs)
	r, err := compare.Compare(context.Background(), docs, compare.Options{})
	if err != nil {
		log.Fatal(err)
	}
	for _, c := range r.Conflicts {
		fmt.Println(c.Type, c.Status, c.Question)
		for _, s := range c.Sides {
			fmt.Printf("  %s: %s: %s\n", s.Stance, s.Claims[0].Outlet, s.Claims[0].Evidence)
		}
		fmt.Println(" ", c.Reason)
	}
	// Output:
	// polarity conflict Did Gareth Doyle visit the hospital?
	//   no: Coast Radio: Gareth Doyle did not visit the hospital.
	//   yes: Harbour Post: Transport minister Gareth Doyle visited the hospital in Port Ellin.
	//   Harbour Post reports that transport minister Gareth Doyle visited the hospital in Port Ellin, but Coast Radio says that it is not so.
}
