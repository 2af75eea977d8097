package diffcore

// asserts reports whether sentence s claims anything: furniture, labels
// ("Key strategies include:") and bare questions do not.
func (art *Article) asserts(s int) bool {
	sentence := art.Sentences[s]
	if art.Blocks[sentence.Block].Kind == Furniture {
		return false
	}
	words := 0
	for k := sentence.From; k < sentence.To; k++ {
		if art.Tokens[k].Kind != Mark {
			words++
		}
	}
	if words == 0 {
		return false
	}
	switch art.Tokens[sentence.To-1].Norm {
	case ":":
		return false
	case "?":
		return false
	}
	return true
}
