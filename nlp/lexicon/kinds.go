package lexicon

// A Kind is a small class of words that some rule asks for, listed in kinds.txt.
type Kind string

// The kinds of words. Verbs and nouns stand in kinds.txt in their base form.
const (
	Addressing    Kind = "addressing"    // verbs of saying with an object who is told: "told reporters"
	Adjunct       Kind = "adjunct"       // prepositions of causes and the like, which do not say which event is meant
	Appealing     Kind = "appealing"     // verbs that open a call on the reader: "Support the Gazette"
	Attitude      Kind = "attitude"      // adjectives of what somebody thinks of something: "critical of"
	Bodied        Kind = "bodied"        // nouns before the names of bodies: "the daily Meridian"
	Christened    Kind = "christened"    // things that bear names of their own: "the ferry Morning Star"
	Cognate       Kind = "cognate"       // words of English that other languages write as well: "die", "no"
	Contest       Kind = "contest"       // verbs and nouns beside a result: "lost 1-2"
	Compounding   Kind = "compounding"   // words that a hyphen joins to a name, besides participles: "Soviet-era"
	Contrary      Kind = "contrary"      // small words with an opposite, which change what a quotation says: "up"
	Counting      Kind = "counting"      // nouns that say how much there is of something: "a number of"
	Directional   Kind = "directional"   // adjectives that only places have before their names: "northern"
	Disclosing    Kind = "disclosing"    // verbs that vouch for what follows in the passive: "found to have"
	Deferring     Kind = "deferring"     // verbs that put something off to another day
	Directing     Kind = "directing"     // verbs whose object does what follows: "forced him to leave"
	Describing    Kind = "describing"    // -ing forms before nouns that do what they say: "mounting pressure"
	Document      Kind = "document"      // writings that somebody issues: "a statement by"
	Expedient     Kind = "expedient"     // nouns of what may be done, which no rank makes a fact: "the best way to"
	Ethnic        Kind = "ethnic"        // nouns behind the names of peoples: "the Karvesh language"
	Either        Kind = "either"        // given names, in lower case, of women and of men
	Female        Kind = "female"        // given names, in lower case, of women
	Factive       Kind = "factive"       // verbs that vouch for the clause below them, negated or not
	Firm          Kind = "firm"          // nouns for a company named before: "the airline"
	Gaining       Kind = "gaining"       // verbs whose object their subject then has: "won 52 percent"
	Gathering     Kind = "gathering"     // events that people are at: "was not at the ceremony"
	Governing     Kind = "governing"     // nouns that stand over a clause in their own right: "a bid to"
	Handling      Kind = "handling"      // verbs of saying that are done to things as well: "add a shift"
	Hearsay       Kind = "hearsay"       // nouns of what is told without proof: "denied the rumour"
	Hedging       Kind = "hedging"       // adverbs that leave open whether it is so: "allegedly"
	Hindering     Kind = "hindering"     // verbs and adjectives whose "from" denies: "kept them from leaving"
	Human         Kind = "human"         // nouns that count anybody: "people", "victims"
	Idiom         Kind = "idiom"         // nouns that behind a preposition say nothing of the event: "in fact"
	Lasting       Kind = "lasting"       // predicate classes of which lengths of time are told
	Mandative     Kind = "mandative"     // verbs with a base form in their clause: "insisted that he resign"
	Intransitive  Kind = "intransitive"  // verbs in -ed with hardly a passive: "were hit and died"
	Inviting      Kind = "inviting"      // adjectives that "too" makes no denial of: "too easy to miss"
	Judging       Kind = "judging"       // verbs by which somebody speaks of a thing or a person: "criticised the plan"
	Minded        Kind = "minded"        // verbs of what somebody has in mind, and tells nobody
	Learning      Kind = "learning"      // verbs whose clause is taken to be so: "learned that"
	Leading       Kind = "leading"       // nouns for the leader of a body: "group head Nora Brandt"
	Letting       Kind = "letting"       // verbs with a bare infinitive: "let them go"
	Kin           Kind = "kin"           // nouns for relatives: "his brother"
	Labelling     Kind = "labelling"     // verbs that say what something is to be taken for: "called it a lie"
	Light         Kind = "light"         // verbs whose object says what was done: "hold a vote"
	Moving        Kind = "moving"        // predicate classes of which "to" names the place
	Numbered      Kind = "numbered"      // nouns with a number for a name behind them: "Chapter 11"
	Occurring     Kind = "occurring"     // verbs whose object took place: "reported three deaths"
	Occasion      Kind = "occasion"      // nouns that with "no" deny a clause: "at no point"
	Obliging      Kind = "obliging"      // verbs that put their own subject under a duty: "need to"
	Office        Kind = "office"        // nouns for posts that one person at a time holds
	Once          Kind = "once"          // predicate classes of events that happen once to those involved
	Open          Kind = "open"          // adjectives for what is not known: "unclear whether"
	Owning        Kind = "owning"        // nouns for persons that are as often bodies: "the owner, Norvik Lines"
	Phase         Kind = "phase"         // verbs of beginning, going on and ending: "continued to warn"
	Priced        Kind = "priced"        // nouns that between a noun and a number are verbs: "the bridge cost 30 million"
	Parent        Kind = "parent"        // nouns with the number of children behind them: "mother of three"
	Portion       Kind = "portion"       // nouns for a part of something that is counted: "in the first half"
	Posting       Kind = "posting"       // verbs that give their object something to do: "formed a panel to look into it"
	Press         Kind = "press"         // nouns behind the name of an outlet: "the Reuters news agency"
	Prepositional Kind = "prepositional" // words that together act as one preposition: "contrary to"
	Qualifying    Kind = "qualifying"    // words that make an office somebody else's than its holder's: "deputy leader"
	Raising       Kind = "raising"       // verbs that, denied, deny the clause below: "do not think that"
	Proof         Kind = "proof"         // nouns that, denied, deny what they are of: "no evidence that"
	Ranking       Kind = "ranking"       // words that make an infinitive behind their noun a fact: "the first to"
	Quashing      Kind = "quashing"      // verbs that with a rumour as their object call it untrue: "put the rumour to rest"
	Rejecting     Kind = "rejecting"     // nouns and adjectives that call something untrue: "a hoax", "false reports"
	Rendering     Kind = "rendering"     // verbs with an adjective for their object: "make the town safe"
	Report        Kind = "report"        // nouns of something said, with "that" behind them
	Resolving     Kind = "resolving"     // verbs of what their subject means to do: "refused to sign"
	Rumoured      Kind = "rumoured"      // verbs that vouch for nothing in the passive: "said to have"
	Sanctioning   Kind = "sanctioning"   // verbs and adjectives whose "for" or "of" names a fact: "fined for"
	Scheduled     Kind = "scheduled"     // verbs of what is on a timetable, also in headlines: "trial begins Monday"
	Settled       Kind = "settled"       // adjectives and verbs for what is known: "not clear whether"
	Settlement    Kind = "settlement"    // lower-case nouns beside the names of places: "the town of Karvesh"
	Showing       Kind = "showing"       // verbs that things say something with: "the video shows"
	Site          Kind = "site"          // buildings and grounds, which a name before them says the place of
	Unchanging    Kind = "unchanging"    // verbs whose past tense is their base form: "hit"
	Sole          Kind = "sole"          // verbs of what one person alone does or suffers: "won the race"
	Surpassing    Kind = "surpassing"    // verbs whose object is less than the amount: "topped 100"
	Thoroughfare  Kind = "thoroughfare"  // last words of addresses: "10 Baker Street"
	Toll          Kind = "toll"          // predicate classes whose counts grow while a story goes on
	Airing        Kind = "airing"        // nouns of what is felt or meant, and shown in words: "concern over", "a swipe at"
	Uttering      Kind = "uttering"      // verbs whose object says what is said: "made no mention of"
	View          Kind = "view"          // nouns for how somebody sees or tells it: "in the view of"
	Voicing       Kind = "voicing"       // verbs that introduce quotations without being verbs of saying
	Calamity      Kind = "calamity"      // nouns of what kills, besides events: "the flood"
	Changing      Kind = "changing"      // verbs and nouns of going from one amount to another: "rose from 10 to 12"
	Clausal       Kind = "clausal"       // verbs that take a clause without "that"
	Projectile    Kind = "projectile"    // nouns of what is fired from a gun
	Firing        Kind = "firing"        // verbs of shooting with the shots as their object
	Sounding      Kind = "sounding"      // verbs of hearing shots, and of their sounding
	Hitting       Kind = "hitting"       // verbs of what a shot does to a person
	Gunfire       Kind = "gunfire"       // nouns that a story about a shooting has
	Policing      Kind = "policing"      // nouns for the police
	Dweller       Kind = "dweller"       // nouns for who lives in a place
	Realm         Kind = "realm"         // nouns for places with a population, besides settlements
	Cresting      Kind = "cresting"      // verbs with the height of water as their object
	Bodily        Kind = "bodily"        // nouns for parts of the body that a shot may hit
	Bombardment   Kind = "bombardment"   // nouns for attacks by the forces of a nation
	Aircraft      Kind = "aircraft"      // nouns that count aeroplanes
	Dwelling      Kind = "dwelling"      // nouns that count houses
	Vessel        Kind = "vessel"        // nouns that count ships
	Watery        Kind = "watery"        // nouns of water that rises
)

// Is tells whether a word is listed as of a kind.
func (l *Lexicon) Is(kind Kind, word string) bool { return l.kinds[kind][word] }
