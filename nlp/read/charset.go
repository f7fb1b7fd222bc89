package read

import (
	"bytes"
	"fmt"
	"unicode/utf8"

	"github.com/gogs/chardet"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"
)

// utf16 tells whether data opens with a byte order mark of UTF-16.
func utf16(data []byte) bool {
	return bytes.HasPrefix(data, []byte{0xff, 0xfe}) || bytes.HasPrefix(data, []byte{0xfe, 0xff})
}

// decode returns data as UTF-8. The charset is that of a byte order mark, or the one that the
// document declares, or UTF-8 where the bytes are valid, or what a detector takes it for. UTF-8 comes
// back byte for byte, a byte order mark included, so that offsets are those of the file.
func decode(data []byte, declared string) (string, error) {
	if utf16(data) {
		out, err := unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM).NewDecoder().Bytes(data)
		if err != nil {
			return "", fmt.Errorf("cannot decode UTF-16: %w", err)
		}
		return string(out), nil
	}
	if utf8.Valid(data) {
		return string(data), nil
	}
	name := declared
	if name == "" || name == "utf-8" {
		best, err := chardet.NewTextDetector().DetectBest(data)
		if err != nil {
			return "", fmt.Errorf("cannot tell the text's charset: %w", err)
		}
		name = best.Charset
		if name == "ISO-8859-1" {
			name = "windows-1252" // which holds it, and curly quotation marks
		}
	}
	enc, err := htmlindex.Get(name)
	if err != nil {
		return "", fmt.Errorf("cannot decode the charset %q", name)
	}
	out, err := enc.NewDecoder().Bytes(data)
	if err != nil {
		return "", fmt.Errorf("cannot decode %s: %w", name, err)
	}
	return string(out), nil
}
