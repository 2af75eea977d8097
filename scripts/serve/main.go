// Command serve shows a folder on this machine, and to this machine only.
//
//	serve [-port 8080] [-open=false] DIR
//
// It prints the address and, where there is a desktop, opens it. If the port
// is taken it uses a free one.
package main

import (
	"errors"
	"flag"
	"fmt"
	"net"
	"net/http"
	"os"
	"time"
)

func main() {
	port := flag.Int("port", 8080, "the port to listen on, if it is free")
	open := flag.Bool("open", true, "open the address where there is a desktop")
	flag.Usage = func() {
		fmt.Fprintln(os.Stderr, "usage: serve [-port N] [-open=false] DIR")
		flag.PrintDefaults()
	}
	flag.Parse()
	if flag.NArg() != 1 {
		flag.Usage()
		os.Exit(2)
	}
	if err := serve(flag.Arg(0), *port, *open); err != nil {
		fmt.Fprintln(os.Stderr, "serve:", err)
		os.Exit(1)
	}
}

func serve(dir string, port int, open bool) error {
	handler, err := newHandler(dir)
	if err != nil {
		return err
	}
	listener, err := listen(port)
	if err != nil {
		return err
	}
	address := "http://" + listener.Addr().String() + "/"
	fmt.Printf("articlediff is at %s\nControl-C ends it.\n", address)
	if open {
		openInBrowser(address)
	}
	server := &http.Server{Handler: handler, ReadHeaderTimeout: 10 * time.Second}
	return server.Serve(listener)
}

// listen takes the port, or any free one.
func listen(port int) (net.Listener, error) {
	listener, err := net.Listen("tcp", fmt.Sprintf("127.0.0.1:%d", port))
	if err == nil {
		return listener, nil
	}
	free, freeErr := net.Listen("tcp", "127.0.0.1:0")
	if freeErr != nil {
		return nil, errors.Join(err, freeErr)
	}
	return free, nil
}
