package nlp

// A Stance is what a source does with what it is cited for.
type Stance string

// The stances. Declined is to give no answer or no confirmation: no denial.
const (
	Said      Stance = "said"
	Confirmed Stance = "confirmed"
	Denied    Stance = "denied"
	Doubted   Stance = "doubted"
	Asked     Stance = "asked"
	Declined  Stance = "declined"
)

// A Polarity says whether a claim affirms or denies.
type Polarity string

// The polarities.
const (
	Positive Polarity = "positive"
	Negative Polarity = "negative"
)

// not returns the other polarity.
func (p Polarity) not() Polarity {
	if p == Negative {
		return Positive
	}
	return Negative
}

// A Modality says in which sense a claim is told.
type Modality string

// The modalities. Happened holds for states too.
const (
	Happened     Modality = "happened"
	Planned      Modality = "planned"
	Possible     Modality = "possible"
	Demanded     Modality = "demanded"
	Conditional  Modality = "conditional"
	Questioned   Modality = "questioned"
	Hypothetical Modality = "hypothetical"
)
