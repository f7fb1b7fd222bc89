package read

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/gogs/chardet"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"
)

// utf16 tells whether data opens with a byte order mark of UTF-16.
func utf16(data []byte) bool {
	return bytes.HasPrefix(data, []byte{0xff, 0xfe}) || bytes.HasPrefix(data, []byte{0xfe, 0xff})
}

// mostlyUTF8 tells whether data is UTF-8 with a few bad bytes in it: of the characters beyond ASCII,
// at least three in four are whole.
func mostlyUTF8(data []byte) bool {
	whole, bad := 0, 0
	for len(data) > 0 {
		r, size := utf8.DecodeRune(data)
		switch {
		case r == utf8.RuneError && size == 1:
			bad++
		case size > 1:
			whole++
		}
		data = data[size:]
	}
	return whole >= 3*bad
}

// decode returns data as UTF-8. The charset is that of a byte order mark, or the one that the
// document declares, or UTF-8 where the bytes are valid but for a few, or what a detector takes it for. UTF-8 comes
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
	if name := declared; (name == "" || name == "utf-8") && mostlyUTF8(data) {
		return strings.ToValidUTF8(string(data), "\ufffd"), nil
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
