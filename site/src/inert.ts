// Markup without what a browser would run, load or report, though the
// document that it becomes is never shown. It follows the tokens of the HTML
// standard, so that it sees the tags and attributes that a parser would see.

/** Elements that are left out with all that they hold. */
const dropped = new Set(["script", "style", "noscript", "iframe", "object", "embed", "template", "noembed", "noframes"]);

/** What a page says of itself in this form is data. */
const dataScript = /^application\/ld\+json$/i;

interface Attribute { name: string; value: string }

export function inert(markup: string): string {
  const out: string[] = [];
  let at = 0;
  while (at < markup.length) {
    const open = markup.indexOf("<", at);
    out.push(markup.slice(at, open < 0 ? markup.length : open));
    if (open < 0) break;
    if (/[a-z]/i.test(markup[open + 1] ?? "")) {
      const tag = readTag(markup, open + 1);
      if (!tag) break; // the text ends within it, and a parser drops it
      at = tag.end;
      const isData = tag.name === "script" && tag.attributes.some((a) => a.name === "type" && dataScript.test(a.value));
      if (dropped.has(tag.name) && !isData) at = closing(markup, at, tag.name);
      else if (tag.name !== "base") out.push(written(tag.name, tag.attributes));
    } else if (/[/!?]/.test(markup[open + 1] ?? "")) { // a closing tag; a comment and the like are left out
      const comment = markup.startsWith("<!--", open);
      const tag = !comment && /[a-z]/i.test(markup[open + 2] ?? "") && markup[open + 1] === "/" ? readTag(markup, open + 2) : null;
      const end = tag ? tag.end - 1 : markup.indexOf(comment ? "-->" : ">", open + 2);
      if (end < 0) break;
      at = end + (comment ? 3 : 1);
      if (tag) out.push(`</${tag.name.replace(/[^a-z0-9-]/g, "")}>`);
    } else {
      out.push("&lt;");
      at = open + 1;
    }
  }
  return out.join("");
}

/** The tag whose name begins at a place; null where the text ends first. */
function readTag(markup: string, from: number): { name: string; attributes: Attribute[]; end: number } | null {
  const skip = (pattern: RegExp, at: number) => { pattern.lastIndex = at; return pattern.exec(markup) ? pattern.lastIndex : at; };
  const nameEnd = skip(/[^\s/>]+/y, from);
  const name = markup.slice(from, nameEnd).toLowerCase();
  const attributes: Attribute[] = [];
  for (let at = nameEnd; ;) {
    at = skip(/[\s/]+/y, at);
    if (at >= markup.length) return null;
    if (markup[at] === ">") return { name, attributes, end: at + 1 };
    const end = skip(/=?[^\s/>=]*/y, at);
    const attribute = { name: markup.slice(at, end).toLowerCase(), value: "" };
    attributes.push(attribute);
    at = skip(/\s+/y, end);
    if (markup[at] !== "=") continue;
    at = skip(/\s+/y, at + 1);
    const quote = markup[at];
    if (quote === '"' || quote === "'") {
      const close = markup.indexOf(quote, at + 1);
      if (close < 0) return null;
      attribute.value = markup.slice(at + 1, close);
      at = close + 1;
    } else {
      const close = skip(/[^\s>]+/y, at);
      attribute.value = markup.slice(at, close);
      at = close;
    }
  }
}

/** Attributes that run or direct. Styles are kept under a name that no browser heeds: they tell what Word took for a list. */
const active = /^(on.*|srcdoc|http-equiv|nonce)$/;

const written = (name: string, attributes: Attribute[]): string =>
  "<" + name.replace(/[^a-z0-9:-]/g, "") + attributes.filter((a) => /^[a-z][a-z0-9:_-]*$/.test(a.name) && !active.test(a.name)).map((a) => ` ${a.name === "style" ? "data-style" : a.name}="${escaped(a.value)}"`).join("") + ">";

/** Nothing of a value can end it, or an element that holds it as plain text. */
const escaped = (value: string): string => value.replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Where an element that was dropped ends: after its closing tag, or at the end of the text. */
function closing(markup: string, from: number, name: string): number {
  const end = new RegExp(`</${name}(?=[\\s/>])`, "gi");
  end.lastIndex = from;
  const close = end.exec(markup) ? markup.indexOf(">", end.lastIndex) : -1;
  return close < 0 ? markup.length : close + 1;
}
