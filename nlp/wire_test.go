package nlp

import "testing"

func TestWire(t *testing.T) {
	const body = "\n\nThe bridge over the Aire was closed on Monday after a lorry hit one of its pillars. Nobody was hurt.\n\nEngineers will look at the damage on Tuesday, the council said."
	for _, tt := range []struct{ name, author, text, want string }{
		{"dateline", "", "LEEDS, May 3 (Reuters) - The bridge over the Aire was closed on Monday after a lorry hit it.\n\nNobody was hurt.", "Reuters"},
		{"dateline on a line of its own", "", "LEEDS (Reuters) -\n\nThe bridge over the Aire was closed on Monday after a lorry hit it.\n\nNobody was hurt.", "Reuters"},
		{"below a standfirst", "", "Bridge closed.\n\nA lorry hit one of its pillars.\n\nLEEDS (Reuters) -\n\nThe bridge over the Aire was closed on Monday.\n\nNobody was hurt.", "Reuters"},
		{"no place", "", "(AFP) - The bridge over the Aire was closed on Monday after a lorry hit it.\n\nNobody was hurt.", "Agence France-Presse"},
		{"byline", "", "Bridge closed\n\nBy Ann Lee, Associated Press" + body, "Associated Press"},
		{"byline in brackets", "", "Bridge closed\n\nBy ANN LEE (Reuters)" + body, "Reuters"},
		{"two authors", "", "Bridge closed\n\nBy Ann Lee and Tom Orr, The Associated Press" + body, "Associated Press"},
		{"author supplied", "AFP", "Bridge closed" + body, "Agence France-Presse"},
		{"line at the end", "", "Bridge closed" + body + "\n\nReuters", "Reuters"},
		{"brackets at the end", "", "Bridge closed" + body + "\n\n(AP)", "Associated Press"},
		{"behind the last words", "", "Bridge closed" + body + " (ANI)", "Asian News International"},
		{"copyright", "", "Bridge closed" + body + "\n\nCopyright 2019 The Associated Press. All rights reserved.", "Associated Press"},
		{"source", "", "Bridge closed" + body + "\n\nSource: AFP", "Agence France-Presse"},

		{"own text", "Ann Lee", "Bridge closed\n\nBy Ann Lee" + body, ""},
		{"help", "", "Bridge closed\n\nBy Ann Lee, with AFP" + body, ""},
		{"help with reporting", "", "Bridge closed" + body + "\n\nWith reporting by AFP and Reuters", ""},
		{"a writer and an agency", "", "Bridge closed\n\nBy Ann Lee and AFP" + body, ""},
		{"two agencies", "", "Bridge closed\n\nBy Reuters and AFP" + body, ""},
		{"a photo", "", "Bridge closed\n\nThe bridge on Monday. (AP Photo/Ann Lee)" + body, ""},
		{"photo credit", "", "Bridge closed\n\nPhoto: Reuters" + body, ""},
		{"a sentence", "", "Bridge closed" + body + " The driver fled, Reuters reported.", ""},
		{"contributed", "", "Bridge closed" + body + "\n\nThe Associated Press contributed to this report.", ""},
	} {
		if got := Parse(&Article{Author: tt.author, Text: tt.text}).Wire; got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}
