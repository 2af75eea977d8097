module github.com/articlediff/articlediff

go 1.25.0

require github.com/kljensen/snowball v0.10.0

require github.com/sergi/go-diff v1.4.0

require github.com/hack-pad/safejs v0.1.1
