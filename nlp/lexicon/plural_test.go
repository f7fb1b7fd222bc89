package lexicon

import "testing"

func TestPlural(t *testing.T) {
	for noun, want := range map[string]string{"cow": "cows", "policeman": "policemen", "woman": "women", "human": "humans", "child": "children", "person": "people", "mouse": "mice",
		"house": "houses", "goose": "geese", "boot": "boots", "tooth": "teeth", "knife": "knives", "chief": "chiefs", "roof": "roofs", "thief": "thieves", "crisis": "crises", "party": "parties", "day": "days",
		"church": "churches", "bus": "buses", "box": "boxes", "potato": "potatoes", "photo": "photos", "volcano": "volcanoes", "sheep": "sheep", "aircraft": "aircraft", "series": "series",
		"police": "police", "cows": "cows", "men": "men", "sister-in-law": "sisters-in-law", "ox": "oxen", "fox": "foxes", "wife": "wives", "safe": "safes", "gas": "gases"} {
		if got := Get().Plural(noun); got != want {
			t.Errorf("%s: %s, want %s", noun, got, want)
		}
	}
}
