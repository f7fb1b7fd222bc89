package report

import "rashomon/compare"

// The parts of a finding that the tables show, for programs that show findings in another way.

// OutletName names the outlet of a claim; one that is unknown by the file. Record is that of the article.
func OutletName(c compare.Claim, record int) string { return outletName(c.Outlet, c.File, record) }

// Location is where a claim stands: "a.txt:19", "wire.jsonl#3:19". Record is that of the article.
func Location(c compare.Claim, record int) string { return location(c.File, record, c.Line) }

// SpeakerText names who says it, from the outlet inwards: "Reuters > a U.S. official (confirmed)".
func SpeakerText(c compare.Claim) string { return speakerText(c.Attribution) }

// EventText says when the event of a claim took place, "" where that is unknown: "9-10 Oct 2021".
func EventText(c compare.Claim) string { return eventText(c.When) }
