package main

import (
	"bytes"
	"compress/gzip"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"
)

// compressible are the parts of the page that a host sends compressed: the
// program weighs a third of itself then. Pictures are compressed already.
var compressible = map[string]bool{".css": true, ".html": true, ".js": true, ".json": true, ".md": true, ".svg": true, ".txt": true, ".wasm": true}

// packer compresses files when they are first asked for, and again when they
// have changed.
type packer struct {
	mutex  sync.Mutex
	packed map[string]packedFile
}

type packedFile struct {
	changed time.Time
	content []byte
}

// serve answers with a compressed file, and says whether it did: whoever does
// not take gzip, asks for a range, or asks for what is no such file gets it
// another way.
func (p *packer) serve(w http.ResponseWriter, r *http.Request, file string) bool {
	if !compressible[filepath.Ext(file)] {
		return false
	}
	w.Header().Add("Vary", "Accept-Encoding")
	if !strings.Contains(r.Header.Get("Accept-Encoding"), "gzip") || r.Header.Get("Range") != "" {
		return false
	}
	f, err := p.file(file)
	if err != nil {
		return false
	}
	w.Header().Set("Content-Encoding", "gzip")
	http.ServeContent(w, r, file, f.changed, bytes.NewReader(f.content)) // the name gives the type
	return true
}

func (p *packer) file(name string) (packedFile, error) {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	info, err := os.Stat(name)
	if err != nil {
		return packedFile{}, err
	}
	if f, ok := p.packed[name]; ok && f.changed.Equal(info.ModTime()) {
		return f, nil
	}
	content, err := packed(name)
	if err != nil {
		return packedFile{}, err
	}
	p.packed[name] = packedFile{info.ModTime(), content}
	return p.packed[name], nil
}

func packed(name string) ([]byte, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out bytes.Buffer
	w := gzip.NewWriter(&out)
	if _, err := io.Copy(w, f); err != nil {
		return nil, err
	}
	err = w.Close()
	return out.Bytes(), err
}
