module github.com/articlediff/articlediff

go 1.25.0

require github.com/hack-pad/safejs v0.1.1
