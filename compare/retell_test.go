package compare

import "testing"

// TestUnderReview holds that what a check of facts only puts to the test is no word of its own that another article agrees
// with.
func TestUnderReview(t *testing.T) {
	agreements := func(first string) int {
		e := Example{First: first, Second: "Eleven passenger planes are missing from the airport in Karsk.", FirstDay: "2022-03-11", SecondDay: "2022-03-11"}
		return len(compareAll(e.documents(t), Options{}).Agreements)
	}
	if n := agreements("Eleven passenger planes are missing from an airport in Karsk."); n != 1 {
		t.Errorf("told by both: %d agreements", n)
	}
	if n := agreements("Claim: Eleven passenger planes are missing from an airport in Karsk."); n != 0 {
		t.Errorf("put to the test: %d agreements", n)
	}
}
