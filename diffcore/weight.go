package diffcore

import "strings"

var functionWords = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`the of to and a an in that is was for on with as by at from it be are this has have had not but which or its their they were will would who he she his her said i you we us our your my me him them than then there here so if no all been can could may might must do does did about into over under more also when while after before between out up one being 's s t any some such what where how why only other these those very just because through during am`) {
		m[w] = true
	}
	return m
}()

func generalWeight(norm string, kind TokenKind) float64 {
	if functionWords[norm] {
		return 0
	}
	return 1
}
