module github.com/articlediff/articlediff

go 1.25.0
