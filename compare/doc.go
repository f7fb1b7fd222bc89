// Package compare sets the claims of several outlets side by side: it finds which of them speak of
// the same event, where they conflict and of what type the conflict is, and what they agree on.
//
// [Compare] is the function to start with. It returns a [Report], which is plain data: the JSON
// contract of the project and all that the renderers in compare/report know.
package compare
