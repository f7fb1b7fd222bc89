package report_test

import (
	"os"

	"rashomon/compare"
	"rashomon/compare/report"
)

func ExampleText() {
	r := &compare.Report{
		Articles: []compare.Article{
			{ID: "a-1", File: "post.txt", Outlet: "Harbour Post", Published: "2024-03-02", Claims: 4},
			{ID: "a-2", File: "radio.txt", Outlet: "Coast Radio", Published: "2024-03-02", Claims: 3},
		},
		Conflicts: []compare.Conflict{{Type: compare.Number, Status: compare.Disputed, Confidence: 0.86,
			Question: "How many people died?", Reason: "Harbour Post gives 12 people, but Coast Radio gives 19 people.",
			Sides: []compare.Side{
				{Stance: "12 people", Claims: []compare.Claim{{File: "post.txt", Outlet: "Harbour Post", Line: 3, Evidence: "The fire killed 12 people."}}},
				{Stance: "19 people", Claims: []compare.Claim{{File: "radio.txt", Outlet: "Coast Radio", Line: 1, Evidence: "Nineteen people died."}}},
			}}},
	}
	if err := report.Text(os.Stdout, r, report.TextOptions{Width: 78}); err != nil {
		panic(err)
	}
	// Output:
	// 2 articles, 2 outlets, 7 claims compared
	//
	// ┌──────────────┬────────────┬───────┬────────┬───────────┐
	// │ outlet       │ published  │ title │ claims │ file      │
	// ├──────────────┼────────────┼───────┼────────┼───────────┤
	// │ Harbour Post │ 2024-03-02 │ -     │ 4      │ post.txt  │
	// │ Coast Radio  │ 2024-03-02 │ -     │ 3      │ radio.txt │
	// └──────────────┴────────────┴───────┴────────┴───────────┘
	//
	// 1  number    conflict    confidence 0.86
	//    How many people died?
	//    ┌───────────┬──────────────┬─────────────┬────────────────────────────┐
	//    │ stance    │ outlet       │ said by     │ evidence                   │
	//    ├───────────┼──────────────┼─────────────┼────────────────────────────┤
	//    │ 12 people │ Harbour Post │ (own voice) │ The fire killed 12 people. │
	//    │           │              │             │ post.txt:3                 │
	//    ├───────────┼──────────────┼─────────────┼────────────────────────────┤
	//    │ 19 people │ Coast Radio  │ (own voice) │ Nineteen people died.      │
	//    │           │              │             │ radio.txt:1                │
	//    └───────────┴──────────────┴─────────────┴────────────────────────────┘
	//    why: Harbour Post gives 12 people, but Coast Radio gives 19 people.
	//
	// 1 conflict on the same occasion, 0 updates, 0 on different occasions; 0
	// agreements
}
