package syntax

import (
	"bytes"
	"compress/flate"
	_ "embed"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"strings"
	"sync"
)

//go:embed model.bin
var embedded []byte

// Default returns the model that is embedded in the program, read once.
var Default = sync.OnceValue(func() *Model {
	m, err := Read(embedded)
	if err != nil {
		panic("syntax: the embedded model: " + err.Error())
	}
	return m
})

const magic = "rashomon syntax 1\n"

// Write writes a model as a file: the lists of tags and labels, then for each matrix the gaps between
// rows, the cells of each row, classes and values, every stream Huffman coded.
func (m *Model) Write(w io.Writer) error {
	var b bytes.Buffer
	b.WriteString(magic)
	block := func(data []byte) error {
		var packed bytes.Buffer
		z, err := flate.NewWriter(&packed, flate.HuffmanOnly)
		if err != nil {
			return err
		}
		if _, err := z.Write(data); err != nil {
			return err
		}
		if err := z.Close(); err != nil {
			return err
		}
		var head [8]byte
		binary.LittleEndian.PutUint32(head[:], uint32(len(data)))
		binary.LittleEndian.PutUint32(head[4:], uint32(packed.Len()))
		b.Write(head[:])
		b.Write(packed.Bytes())
		return nil
	}
	blocks := [][]byte{[]byte(strings.Join(m.tags, "\n")), []byte(strings.Join(m.labels, "\n"))}
	for _, w := range []*weights{&m.tagger, &m.first, &m.parser} {
		blocks = append(blocks, w.streams()...)
	}
	for _, data := range blocks {
		if err := block(data); err != nil {
			return err
		}
	}
	_, err := w.Write(b.Bytes())
	return err
}

// streams cuts a matrix into what is alike.
func (w *weights) streams() [][]byte {
	var gaps, counts, classes, values []byte
	last, row := -1, 0
	for i, x := range w.index {
		for bit := range 64 {
			if x.filled>>bit&1 == 0 {
				continue
			}
			at := i*64 + bit
			gaps = appendNumber(gaps, at-last-1)
			counts = appendNumber(counts, int(w.start[row+1]-w.start[row])-1)
			last = at
			row++
		}
	}
	for _, c := range w.cells {
		classes, values = append(classes, c.class), append(values, byte(c.value))
	}
	return [][]byte{gaps, counts, classes, values}
}

// appendNumber writes a number as bytes that add up to it: all but the last are 255.
func appendNumber(b []byte, n int) []byte {
	for ; n >= 255; n -= 255 {
		b = append(b, 255)
	}
	return append(b, byte(n))
}

var errDamaged = errors.New("the model file is damaged; build it anew")

// Read reads what Write wrote.
func Read(data []byte) (*Model, error) {
	rest, ok := bytes.CutPrefix(data, []byte(magic))
	if !ok {
		return nil, errors.New("this is no model of this version")
	}
	const count = 2 + 3*4
	packed := make([][]byte, count)
	sizes := make([]int, count)
	for i := range packed {
		if len(rest) < 8 {
			return nil, errDamaged
		}
		sizes[i] = int(binary.LittleEndian.Uint32(rest))
		n := int(binary.LittleEndian.Uint32(rest[4:]))
		if n > len(rest)-8 || sizes[i] > 1<<26 {
			return nil, errDamaged
		}
		packed[i], rest = rest[8:8+n], rest[8+n:]
	}
	blocks := make([][]byte, count)
	errs := make([]error, count)
	var wg sync.WaitGroup
	for i := range packed {
		wg.Go(func() {
			blocks[i] = make([]byte, sizes[i])
			_, errs[i] = io.ReadFull(flate.NewReader(bytes.NewReader(packed[i])), blocks[i])
		})
	}
	wg.Wait()
	if err := errors.Join(errs...); err != nil {
		return nil, fmt.Errorf("%w: %w", errDamaged, err)
	}
	m := newModel(strings.Split(string(blocks[0]), "\n"), strings.Split(string(blocks[1]), "\n"))
	if len(m.tags) > maxClasses || 1+2*len(m.labels) > maxClasses {
		return nil, errDamaged
	}
	for i, w := range []*weights{&m.tagger, &m.first, &m.parser} {
		wg.Go(func() { errs[i] = w.read(blocks[2+4*i:]) })
	}
	wg.Wait()
	return m, errors.Join(errs[:3]...)
}

// read fills a matrix from its streams.
func (w *weights) read(streams [][]byte) error {
	*w = newWeights()
	gaps, counts, classes, values := streams[0], streams[1], streams[2], streams[3]
	if len(classes) != len(values) {
		return errDamaged
	}
	w.cells = make([]weight, len(classes))
	for i, c := range classes {
		w.cells[i] = weight{c, int8(values[i])}
	}
	number := func(b *[]byte) int {
		n := 0
		for i, v := range *b {
			n += int(v)
			if v < 255 {
				*b = (*b)[i+1:]
				return n
			}
		}
		*b = nil
		return n
	}
	w.start = make([]uint32, 0, len(counts)+1)
	row, cells := -1, 0
	for len(gaps) > 0 && len(counts) > 0 {
		row += number(&gaps) + 1
		if row >= 1<<rowBits {
			return errDamaged
		}
		w.index[row>>6].filled |= 1 << (row & 63)
		w.start = append(w.start, uint32(cells))
		cells += number(&counts) + 1
	}
	if cells != len(w.cells) || len(gaps) != len(counts) {
		return errDamaged
	}
	w.end()
	return nil
}
