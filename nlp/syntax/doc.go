// Package syntax tags words and finds the dependency tree of a sentence: a greedy averaged
// perceptron tagger and an arc-hybrid transition parser trained with a dynamic oracle (Goldberg and
// Nivre, "Training Deterministic Parsers with Non-Deterministic Oracles", TACL 1, 2013), both over
// hashed features with quantised weights and integer scores. Trees follow Universal Dependencies.
//
// The model in model.bin is trained from treebanks by Train; NOTICE names them and their licence.
package syntax
