package test

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"fmt"
	"strings"
	"testing"

	"github.com/articlediff/articlediff/site/test/browser"
)

// A web page with an article in it, and with what surrounds articles. What it
// spells as code must not run, load or be reported.
const webPage = `<!doctype html><html lang="en"><head><title>Two bridges closed after flood | Harbour Post</title>
<meta property="og:site_name" content="Harbour Post"><meta name="author" content="Jane Doe">
<link rel="canonical" href="https://example.org/flood"><style>p { color: red }</style><script>document.title = "run"</script></head>
<body style="margin: 0" onload="alert(1)"><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<aside class="sponsor"><p>Buy our umbrellas today, and stay dry whatever comes.</p></aside>
<noscript><img src="https://example.org/pixel"></noscript>
<article><h1>Two bridges closed after flood</h1><p class="byline">By Jane Doe</p>
<p style="font-weight: bold">The river rose on Monday after three days of rain, and two bridges were closed at noon, the mayor said in the town hall, where she had spent the night.</p>
<p>Schools will open again on Thursday, if the water falls, and <a href="https://example.org/ferry">the ferry</a> does not run before the weekend, as the harbour office wrote to its passengers.</p>
<h2>What is closed</h2><ul><li>The old bridge, which stands in the water up to the lamps</li><li>The new bridge, where the road has gone on one side</li></ul>
<blockquote><p>“Nobody has seen it like this,” said the lock keeper, who has lived on the river for forty years.</p></blockquote>
<table><tr><th>Gauge</th><th>Metres</th></tr><tr><td>Mill</td><td>4.8</td></tr><tr><td>Harbour</td><td>5.2</td></tr></table>
<p>The fire service pumped water out of sixty cellars, and the army has promised to send sandbags, of which there are none left in the whole of the county.</p>
<img src="https://example.org/x.png" onerror="alert(2)"><figure><img src="y.png"><figcaption>The old bridge at noon</figcaption></figure></article>
<footer><p>All rights reserved. Cookies are good for you.</p></footer></body></html>`

func TestTheArticleIsTakenFromAWebPage(t *testing.T) {
	tab := ready(t)
	tab.Drop("Original", write(t, "flood.html", webPage))
	tab.WaitFor("the article", "document.querySelector('textarea').value !== ''")
	got := tab.Text("Original")
	for _, want := range []string{
		"Two bridges closed after flood\n",
		"the ferry does not run before the weekend",
		"\n\n## What is closed\n\n- The old bridge, which stands in the water up to the lamps\n- The new bridge",
		"\n\n> “Nobody has seen it like this,” said the lock keeper",
		"| Gauge | Metres |\n|---|---|\n| Mill | 4.8 |\n| Harbour | 5.2 |",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
	for _, not := range []string{"umbrellas", "Sport", "Cookies", "<", "document.title"} {
		if strings.Contains(got, not) {
			t.Errorf("%q is no part of the article:\n%s", not, got)
		}
	}
	for _, r := range site.Requests() {
		if r != "GET /reader-html.js" {
			t.Errorf("reading a file requested %s", r)
		}
	}
}

// Of a Markdown file the marks of blocks stay, those inside lines go, and its links keep their words.
func TestMarkdownIsReadAsText(t *testing.T) {
	tab := ready(t)
	tab.Drop("Original", write(t, "flood.md", "# Two *bridges* closed\n\n- By **Jane Doe**, who writes_with_care and 2 * 3 * 4\n- ![A map](map.png)See [the `harbour` office](https://harbour.example/a_b \"Ferry\")\n\n| a | b |\n|---|---|\n| 1 | __2__ |\n"))
	tab.WaitFor("the text", "document.querySelector('textarea').value !== ''")
	want := "# Two bridges closed\n\n- By Jane Doe, who writes_with_care and 2 * 3 * 4\n- See the harbour office\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"
	if got := tab.Text("Original"); got != want {
		t.Errorf("got %q", got)
	}
	tab.Click("button", "What was read")
	if said := tab.Find("region", "Links").MustText(); !strings.Contains(said, "“the harbour office”") || !strings.Contains(said, "harbour.example/a_b") {
		t.Errorf("what was read has the links %q", said)
	}
}

// ready opens the page and waits until it will request nothing more by itself.
func ready(t *testing.T) *browser.Tab {
	tab := open(t, browser.Desktop)
	untilReady(tab)
	site.Requests()
	return tab
}

// docx makes a Word document of the parts of its body.
func docx(body string) string {
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, part := range [][2]string{
		{"[Content_Types].xml", `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`},
		{"_rels/.rels", `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`},
		{"word/_rels/document.xml.rels", `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="r3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://harbour.example/report" TargetMode="External"/></Relationships>`},
		{"word/styles.xml", `<?xml version="1.0"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style></w:styles>`},
		{"word/document.xml", `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>` + body + `</w:body></w:document>`},
	} {
		w, err := z.Create(part[0])
		if err != nil {
			panic(err)
		}
		w.Write([]byte(part[1]))
	}
	z.Close()
	return out.String()
}

// bomb makes a Word document of a quarter of a gigabyte that takes as many
// kilobytes, and whose directory says that its text is short.
func bomb() string {
	content := []byte(docx(strings.Repeat(" ", 250_000_000)))
	last := bytes.LastIndex(content, []byte("PK\x01\x02"))
	binary.LittleEndian.PutUint32(content[last+24:], 1000)
	return string(content)
}

// pdf makes a PDF file of one page a content, with what else its trailer says.
func pdf(trailer string, pages ...string) string {
	var out strings.Builder
	offsets := []int{}
	object := func(body string) {
		offsets = append(offsets, out.Len())
		fmt.Fprintf(&out, "%d 0 obj\n%s\nendobj\n", len(offsets), body)
	}
	out.WriteString("%PDF-1.4\n")
	object("<< /Type /Catalog /Pages 2 0 R >>")
	kids := ""
	for k := range pages {
		kids += fmt.Sprintf("%d 0 R ", 4+2*k)
	}
	object(fmt.Sprintf("<< /Type /Pages /Kids [%s] /Count %d >>", kids, len(pages)))
	object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
	for k, page := range pages {
		object(fmt.Sprintf("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R /Resources << /Font << /F 3 0 R >> >> >>", 5+2*k))
		object(fmt.Sprintf("<< /Length %d >>\nstream\n%s\nendstream", len(page), page))
	}
	start := out.Len()
	fmt.Fprintf(&out, "xref\n0 %d\n0000000000 65535 f \n", len(offsets)+1)
	for _, at := range offsets {
		fmt.Fprintf(&out, "%010d 00000 n \n", at)
	}
	fmt.Fprintf(&out, "trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n", len(offsets)+1, trailer, start)
	return out.String()
}

const (
	wordBody = `<w:p><w:pPr><w:pStyle w:val="H1"/></w:pPr><w:r><w:t>Two bridges closed</w:t></w:r></w:p>` +
		`<w:p><w:r><w:t xml:space="preserve">The river </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>rose</w:t></w:r><w:r><w:t xml:space="preserve"> on Monday.</w:t></w:r></w:p>` +
		`<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Mill</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>4.8</w:t></w:r></w:p></w:tc></w:tr></w:tbl>` +
		`<w:p><w:r><w:t>&lt;img src=x onerror=alert(1)&gt; is what it says.</w:t></w:r></w:p>`
	wordText = "# Two bridges closed\n\nThe river rose on Monday.\n\n| Mill | 4.8 |\n\n<img src=x onerror=alert(1)> is what it says."

	paperPage = "BT /F 18 Tf 72 760 Td (Two bridges closed) Tj /F 11 Tf 0 -30 Td (The river rose on Monday, and two bridges were clo-) Tj 0 -14 Td (sed at noon.) Tj 0 -30 Td (Schools will open on Thursday.) Tj ET"
	paperText = "# Two bridges closed\n\nThe river rose on Monday, and two bridges were closed at noon.\n\nSchools will open on Thursday."
)

func TestDocumentsAreRead(t *testing.T) {
	for file, c := range map[string]struct{ content, want, requests string }{
		"story.docx": {docx(wordBody), wordText, "GET /reader-docx.js"},
		"story.pdf":  {pdf("", paperPage), paperText, "GET /reader-pdf.js GET /pdf-worker.js"},
		"story.htm":  {"<h1>Rain</h1>A <b>wet</b> day.<br>It rained.", "## Rain\n\nA wet day.\nIt rained.", "GET /reader-html.js"},
		// Older encodings, where the file says which it is.
		"wide.txt":  {"\xff\xfeR\x00a\x00i\x00n\x00\x14 ", "Rain—", ""},
		"other.txt": {"\xfe\xff\x00R\x00a\x00i\x00n", "Rain", ""},
		"old.html":  {"<meta charset=windows-1252><h1>Caf\xe9</h1>A <b>wet</b> day \x96 and night.<br>It rained.", "## Café\n\nA wet day – and night.\nIt rained.", "GET /reader-html.js"},
	} {
		t.Run(file, func(t *testing.T) {
			tab := ready(t)
			tab.Drop("Derivative", write(t, file, c.content))
			tab.WaitFor("the text", "document.querySelectorAll('textarea')[1].value !== '' || !document.querySelector('[role=alert]').hidden")
			if got := tab.Text("Derivative"); got != c.want {
				t.Errorf("want\n%s\ngot\n%s\n%s", c.want, got, tab.Alert())
			}
			if got := strings.Join(site.Requests(), " "); got != c.requests {
				t.Errorf("want the requests %s, got %s", c.requests, got)
			}
		})
	}
}

func TestDocumentsThatCannotBeReadAreRefused(t *testing.T) {
	const encrypt = "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O (0123456789abcdef0123456789abcdef) /U (fedcba9876543210fedcba9876543210) >> /ID [(0123456789abcdef) (0123456789abcdef)]"
	cases := []struct{ why, file, content, says string }{
		{"a PDF that stops", "half.pdf", "%PDF-1.7\n%âãÏÓ\n", "is damaged"},
		{"a PDF with a password", "secret.pdf", pdf(encrypt, paperPage), "protected by a password"},
		{"pictures of pages", "scan.pdf", pdf("", "0.5 g 72 72 400 600 re f"), "pictures of pages and no text"},
		{"a Word document that stops", "half.docx", docx(wordBody)[:300], "damaged or no Word document"},
		{"a Word document that is huge when unpacked, and says that it is not", "bomb.docx", bomb(), "damaged or no Word document"},
		{"an archive of something else", "photos.zip", "PK\x05\x06" + strings.Repeat("\x00", 18), "not a text file"},
		{"a Word document without a word", "empty.docx", docx("<w:p/>"), "no text to read"},
		{"a Word document with a password, or an old one", "old.doc", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + strings.Repeat("\x00", 500), "protected by a password or in Word’s old format"},
		{"a page without a word", "empty.html", "<!doctype html><script>var a = 1</script>", "no text to read"},
		{"a letter in RTF", "letter.rtf", `{\rtf1 Hello}`, "not a text file"},
	}
	tab := open(t, browser.Desktop)
	tab.Write("Original", rain)
	for _, c := range cases {
		tab.Drop("Original", write(t, c.file, c.content))
		tab.WaitFor("a refusal of "+c.file, "document.querySelector('[role=alert]').textContent.includes('"+c.file+"')")
		if said := tab.Alert(); !strings.Contains(said, c.says) || !strings.Contains(said, "nothing was changed") {
			t.Errorf("%s: want to be told %q, got %q", c.why, c.says, said)
		}
		if got := tab.Text("Original"); got != rain {
			t.Errorf("%s: the box has changed to %.60q", c.why, got)
		}
	}
}

func TestADocumentWaitsForItsReader(t *testing.T) {
	tab := ready(t)
	site.Shut(true)
	tab.Drop("Original", write(t, "story.docx", docx(wordBody)))
	tab.WaitFor("a refusal", "document.querySelector('[role=alert]').textContent.includes('could not be loaded')")
	site.Shut(false)
	tab.Forgive("Failed to load resource")
}
