package diffcore

import "testing"

// A quotation that was altered is there: quotation-altered says what became
// of it, and nothing says that no quotation is left.
func TestAnAlteredQuotationIsLeft(t *testing.T) {
	report, err := Compare(
		"The harbour wall will be closed for repairs from May, the port authority said. \"We would rather close it now than bury somebody next winter,\" harbour master Ada Lund said. The works will take until autumn. The ferry will sail from the north pier.",
		"From May the harbour wall will be shut for repairs, the port authority said. \"We would rather close it now than lose somebody next winter,\" Ada Lund said. The works are to last until autumn. The north pier will serve the ferry.",
		Options{})
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]int{}
	for _, f := range report.Findings {
		found[f.Rule]++
	}
	if found["quotation-altered"] != 1 || found["quotations-dropped"] != 0 {
		t.Errorf("findings by rule: %v", found)
	}
}
