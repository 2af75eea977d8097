package diffcore

// Preview reads one text as Compare does, so that a reader can see what was
// taken for what and set it right. Its errors are those of Compare.
func Preview(side Side, text string, m Meta, blocks map[string]BlockKind) (*Reading, error) {
	if err := validate(side, text, m); err != nil {
		return nil, err
	}
	told, err := newTold(blocks, nil)
	if err != nil {
		return nil, err
	}
	a := readParts([]string{text}, languageOf(text, m), told)
	return &Reading{Unit: UTF8, Blocks: append([]Block{}, a.Blocks...), Meta: a.metaOf(0, m)}, nil
}
