// The page's tests, which drive a real Chromium. They are a module of their
// own, so that the driver does not enter the product's requirements.
module github.com/articlediff/articlediff/site/test

go 1.25.0

require github.com/go-rod/rod v0.116.2

require (
	github.com/ysmood/fetchup v0.2.3 // indirect
	github.com/ysmood/goob v0.4.0 // indirect
	github.com/ysmood/got v0.40.0 // indirect
	github.com/ysmood/gson v0.7.3 // indirect
	github.com/ysmood/leakless v0.9.0 // indirect
)
