package report

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"unicode/utf8"
)

// JSON writes a value in the form of the contract, two blanks to a level. Characters that could act
// on a terminal or in a web page are written as escapes, so that the strings they stand in read back the same.
// So is U+FFFD: encoding/json escapes the one that it puts in for a bad byte, and what is read back must be
// written the same again.
func JSON(w io.Writer, value any) error {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetIndent("", "  ")
	return encode(w, &b, enc, value)
}

// JSONLine writes a value like [JSON], on one line, and leaves "<", ">" and "&" as they are.
func JSONLine(w io.Writer, value any) error {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	return encode(w, &b, enc, value)
}

// encode writes a value through an encoder's buffer.
func encode(w io.Writer, b *bytes.Buffer, enc *json.Encoder, value any) error {
	if err := enc.Encode(value); err != nil {
		return err
	}
	var out bytes.Buffer
	for _, r := range b.String() {
		switch {
		case r == '\n' || !Hostile(r) && r != utf8.RuneError:
			out.WriteRune(r)
		case r > 0xffff:
			r -= 0x10000
			fmt.Fprintf(&out, `\u%04x\u%04x`, 0xd800+r>>10, 0xdc00+r&0x3ff)
		default:
			fmt.Fprintf(&out, `\u%04x`, r)
		}
	}
	_, err := w.Write(out.Bytes())
	return err
}
