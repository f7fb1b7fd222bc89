package lexicon

// A Kind is a small class of words that some rule asks for, listed in kinds.txt.
type Kind string

// The kinds of words. Verbs and nouns stand in kinds.txt in their base form.
const (
	Accomplished  Kind = "accomplished"  // "managed to": verbs whose infinitive came true with them
	Addressing    Kind = "addressing"    // verbs of saying with an object who is told: "told reporters"
	Adjunct       Kind = "adjunct"       // prepositions of causes and the like, which do not say which event is meant
	Appealing     Kind = "appealing"     // verbs that open a call on the reader: "Support the Gazette"
	Bodied        Kind = "bodied"        // nouns before the names of bodies: "the daily Meridian"
	Christened    Kind = "christened"    // things that bear names of their own: "the ferry Morning Star"
	Cognate       Kind = "cognate"       // words of English that other languages write as well: "die", "no"
	Compounding   Kind = "compounding"   // words that a hyphen joins to a name, besides participles: "Soviet-era"
	Contrary      Kind = "contrary"      // small words with an opposite, which change what a quotation says: "up"
	Counting      Kind = "counting"      // nouns that say how much there is of something: "a number of"
	Directional   Kind = "directional"   // adjectives that only places have before their names: "northern"
	Disclosing    Kind = "disclosing"    // verbs that vouch for what follows in the passive: "found to have"
	Directing     Kind = "directing"     // verbs whose object does what follows: "forced him to leave"
	Document      Kind = "document"      // writings that somebody issues: "a statement by"
	Ethnic        Kind = "ethnic"        // nouns behind the names of peoples: "the Karvesh language"
	Factive       Kind = "factive"       // verbs that vouch for the clause below them, negated or not
	Firm          Kind = "firm"          // nouns for a company named before: "the airline"
	Gaining       Kind = "gaining"       // verbs whose object their subject then has: "won 52 percent"
	Gathering     Kind = "gathering"     // events that people are at: "was not at the ceremony"
	Human         Kind = "human"         // nouns that count anybody: "people", "victims"
	Idiom         Kind = "idiom"         // nouns that behind a preposition say nothing of the event: "in fact"
	Lasting       Kind = "lasting"       // predicate classes of which lengths of time are told
	Letting       Kind = "letting"       // verbs with a bare infinitive: "let them go"
	Light         Kind = "light"         // verbs whose object says what was done: "hold a vote"
	Moving        Kind = "moving"        // predicate classes of which "to" names the place
	Occurring     Kind = "occurring"     // verbs whose object took place: "reported three deaths"
	Once          Kind = "once"          // predicate classes of events that happen once to those involved
	Owning        Kind = "owning"        // nouns for persons that are as often bodies: "the owner, Norvik Lines"
	Priced        Kind = "priced"        // nouns that between a noun and a number are verbs: "the bridge cost 30 million"
	Portion       Kind = "portion"       // nouns for a part of something that is counted: "in the first half"
	Prepositional Kind = "prepositional" // words that together act as one preposition: "contrary to"
	Report        Kind = "report"        // nouns of something said, with "that" behind them
	Rumoured      Kind = "rumoured"      // verbs that vouch for nothing in the passive: "said to have"
	Settlement    Kind = "settlement"    // lower-case nouns beside the names of places: "the town of Karvesh"
	Showing       Kind = "showing"       // verbs that things say something with: "the video shows"
	Site          Kind = "site"          // buildings and grounds, which a name before them says the place of
	Surpassing    Kind = "surpassing"    // verbs whose object is less than the amount: "topped 100"
	Toll          Kind = "toll"          // predicate classes whose counts grow while a story goes on
	Trusting      Kind = "trusting"      // verbs whose "in" names no place: "believed in"
	Voicing       Kind = "voicing"       // verbs that introduce quotations without being verbs of saying
	Calamity      Kind = "calamity"      // nouns of what kills, besides events: "the flood"
	Clausal       Kind = "clausal"       // verbs that take a clause without "that"
)

// Is tells whether a word is listed as of a kind.
func (l *Lexicon) Is(kind Kind, word string) bool { return l.kinds[kind][word] }
