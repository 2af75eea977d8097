module github.com/articlediff/articlediff

go 1.25.0

require github.com/sergi/go-diff v1.4.0

require (
	github.com/clipperhouse/displaywidth v0.11.0
	github.com/clipperhouse/uax29/v2 v2.7.0
	github.com/hack-pad/safejs v0.1.1
	golang.org/x/text v0.37.0
)
