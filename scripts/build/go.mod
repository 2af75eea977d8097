module github.com/articlediff/articlediff/scripts/build

go 1.25.0

require (
	github.com/andybalholm/brotli v1.2.0
	github.com/evanw/esbuild v0.28.2
	golang.org/x/sync v0.17.0
)

require golang.org/x/sys v0.0.0-20220715151400-c0bba94af5f8 // indirect
