package nlp

import (
	"sort"
	"strings"
	"testing"
)

func TestNames(t *testing.T) {
	for _, tt := range []struct{ text, want, reason string }{
		{"President Ashraf Ghani met Anna Berg in Kabul.", "Ashraf Ghani person; Anna Berg person; Kabul location", "a title is no part of a name"},
		{"The talks between the US and Iran failed. The U.S. left.", "United States location; Iran location; United States location", "spellings of a state"},
		{"Washington wants to keep the base. The talks took place in Washington.", "United States location; Washington location", "a capital as its state, where it acts"},
		{"The Afghan government thanked the Germans.", "Afghanistan norp; Germans norp", "a state by its adjective; a people is no state"},
		{"Secretary of State Antony Blinken met House Speaker Nancy Pelosi.", "Antony Blinken person; Nancy Pelosi person", "titles of several words"},
		{"Officials at the Ministry of Health met in Port Ellin.", "Ministry of Health organization; Port Ellin location", "a body and a place by their words"},
		{"The Centre for Research and Security Studies closed.", "Centre for Research and Security Studies organization", "a name with and"},
		{"Al Jazeera cited Reuters.", "Al Jazeera organization; Reuters organization", "newsrooms"},
		{"Rebels closed the road. Paramedics came on Tuesday.", "", "words that open a sentence"},
		{"Khalid Hassan came. Hassan left. Mr. Hassan slept.", "Khalid Hassan person; Khalid Hassan person; Khalid Hassan person", "short forms"},
		{"Khalid Hassan met Omar Hassan. Khalid Hassan left.", "Khalid Hassan person; Omar Hassan person; Khalid Hassan person", "two of one family name"},
		{"Mohammed Aldossary came. Mohamed Aldosary left.", "Mohammed Aldossary person; Mohammed Aldossary person", "two spellings of one name"},
		{"Anna Hansen came. Hanna Jansen left.", "Anna Hansen person; Hanna Jansen person", "different people with like names"},
		{"Jan Holm came in Jan. The fair in Jan ended.", "Jan Holm person", "a given name that is also short for a month"},
		{"Donald Berg Jr. met Donald Berg.", "Donald Berg Jr. person; Donald Berg person", "father and son"},
		{"The Federal Bureau of Investigation came. The FBI left.", "Federal Bureau of Investigation organization; Federal Bureau of Investigation organization", "an acronym"},
		{"The Taliban-led government fell.", "Taliban organization", "a name inside a word"},
	} {
		d := parseText(tt.text)
		var got []string
		for _, m := range d.Mentions {
			got = append(got, d.Entities[m.Entity].Name+" "+string(m.Type))
		}
		if strings.Join(got, "; ") != tt.want {
			t.Errorf("%q (%s)\n got %s\nwant %s", tt.text, tt.reason, strings.Join(got, "; "), tt.want)
		}
	}
}

func TestReferences(t *testing.T) {
	for _, tt := range []struct{ text, want, reason string }{
		{"Zora Kamil, the US envoy, came on Monday. The envoy left.", "Zora Kamil", "a description by a post that one person has"},
		{"Zora Kamil, the US envoy, met Omar Said, the UN envoy. The envoy left.", "envoy", "two people have it: left open"},
		{"Anna Berg came on Monday. She left.", "Anna Berg", "a pronoun"},
		{"Anna Berg met Maria Lopez, and Tom Ford met Ian Hill. He left.", "He", "nobody knows who: left open"},
		{"The ferry Morning Star sank. The ferry left.", "Morning Star", "a thing by its kind"},
		{"Norvik Motors grew. Norvik Motors hired. The company left.", "Norvik Motors", "the firm that the text is about"},
		{"The army said it left.", "army", "the subject of the clause above: left as its words"},
	} {
		d := parseText(tt.text)
		last := d.Claims[len(d.Claims)-1]
		if last.Predicate.Lemma != "leave" || last.Subject.Text != tt.want && !(tt.want == "army" && last.Subject.Vague) {
			t.Errorf("%q (%s): %s, want %s", tt.text, tt.reason, sketch(&last), tt.want)
		}
	}
}

// TestLink gives names that are one across articles, and keeps apart those that are not.
func TestLink(t *testing.T) {
	for _, tt := range []struct{ a, b, want, reason string }{
		{"Zora Kamil came.", "Kamil left on Monday, and Kamil slept.", "Zora Kamil", "a family name in one article"},
		{"Mohammed Aldossary came.", "Mohamed Aldosary left.", "Mohammed Aldossary", "two spellings"},
		{"Zora Kamil came.", "Omar Kamil left.", "Omar Kamil; Zora Kamil", "two people"},
		{"The US State Department came.", "The State Department left.", "State Department", "with and without the state"},
		{"Norvik Motors came.", "Norvik left, and Norvik slept. The Norvik slept.", "Norvik Motors", "a short form of a firm"},
		{"The United Nations came.", "United Airlines left.", "United Airlines; United Nations", "a common word is no short form"},
	} {
		docs := []*Document{parseText(tt.a), parseText(tt.b)}
		Link(docs)
		names := map[string]bool{}
		for _, d := range docs {
			for _, e := range d.Entities {
				names[e.Name] = true
			}
			for _, c := range d.Claims {
				if c.Subject.Name != "" && !names[c.Subject.Name] {
					t.Errorf("%s: a claim's subject is still %q", tt.reason, c.Subject.Name)
				}
			}
		}
		var got []string
		for n := range names {
			got = append(got, n)
		}
		sort.Strings(got)
		if strings.Join(got, "; ") != tt.want {
			t.Errorf("%s: %s, want %s", tt.reason, strings.Join(got, "; "), tt.want)
		}
	}
}
