package browser

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"sync"
)

// Root is the folder of the repository, seen from this module's.
const Root = "../.."

// Dist returns the path of a file that `make dist` built.
func Dist(name string) (string, error) {
	file, err := filepath.Abs(filepath.Join(Root, "dist", name))
	if err != nil {
		return "", err
	}
	if _, err := os.Stat(file); err != nil {
		return "", fmt.Errorf("the page is not built (make dist): %w", err)
	}
	return file, nil
}

// Site is the built page on the server that `make run` uses. Before it stands
// a gate that sees every request, from whatever part of the page, and can be
// shut.
type Site struct {
	URL string

	gate   *httptest.Server
	server *exec.Cmd
	bin    string

	mu       sync.Mutex
	requests []string
	shut     bool
}

var announced = regexp.MustCompile(`http://127\.0\.0\.1:\d+/`)

// Serve starts the server.
func Serve() (*Site, error) {
	index, err := Dist("index.html")
	if err != nil {
		return nil, err
	}
	dir, err := os.MkdirTemp("", "articlediff-serve")
	if err != nil {
		return nil, err
	}
	s := &Site{bin: filepath.Join(dir, "serve")}
	compile := exec.Command("go", "build", "-o", s.bin, "./scripts/serve")
	compile.Dir = Root
	if out, err := compile.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("building the server: %s", out)
	}
	s.server = exec.Command(s.bin, "-port", "0", "-open=false", filepath.Dir(index))
	out, err := s.server.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := s.server.Start(); err != nil {
		return nil, err
	}
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		return nil, errors.Join(errors.New("the server did not start"), err)
	}
	go io.Copy(io.Discard, out)
	address, err := url.Parse(announced.FindString(line))
	if err != nil {
		return nil, err
	}
	server := httputil.NewSingleHostReverseProxy(address)
	s.gate = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s.mu.Lock()
		s.requests = append(s.requests, r.Method+" "+r.URL.String())
		shut := s.shut
		s.mu.Unlock()
		if shut {
			panic(http.ErrAbortHandler) // as if there were no network
		}
		server.ServeHTTP(w, r)
	}))
	s.URL = s.gate.URL + "/"
	return s, nil
}

// Requests returns all requests since the last call, in order.
func (s *Site) Requests() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	seen := s.requests
	s.requests = nil
	return seen
}

// Shut shuts or opens the gate. While it is shut there is no network.
func (s *Site) Shut(shut bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.shut = shut
}

// Close ends the server.
func (s *Site) Close() {
	s.gate.Close()
	s.server.Process.Kill()
	s.server.Wait()
	os.RemoveAll(filepath.Dir(s.bin))
}
