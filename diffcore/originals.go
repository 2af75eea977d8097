package diffcore

// readOriginals reads all originals as one article.
func readOriginals(originals []Further, told told) (*Article, error) {
	tag, err := commonLanguage(originals)
	if err != nil {
		return nil, err
	}
	texts := make([]string, len(originals))
	for k, o := range originals {
		texts[k] = o.Text
	}
	return readParts(texts, tag, told), nil
}

// metas are what was given of each original.
func metas(originals []Further) []Meta {
	out := make([]Meta, len(originals))
	for k, o := range originals {
		out[k] = o.Meta
	}
	return out
}

// metaOfOriginals says what is known of the first original and, where there are
// several, of each.
func metaOfOriginals(a *Article, originals []Further) (ArticleMeta, []Part) {
	parts := []Part{}
	for k, o := range originals {
		meta := a.metaOf(k, o.Meta)
		part := Part{Span: a.Parts[k], Meta: meta}
		if meta.Headline != nil {
			part.Title = meta.Headline.Value
		}
		parts = append(parts, part)
	}
	first := parts[0].Meta
	if len(parts) == 1 {
		return first, []Part{}
	}
	return first, parts
}
