// The page's first script, which stands in its HTML: it has a worker load and
// start the program while the browser still reads and paints the page. The
// page's own script, which comes later, finds it begun.

import { inline } from "./inline";
import { policy } from "./policy";
import { blobWorker, Runner } from "./runner";

const trusted = policy("articlediff-start", { createScriptURL: (url: string) => url }); // blobWorker alone asks for it

// A worker hears nothing before the page has been told that it runs, and the page
// is busy with its first paint: where to load the program stands in its source.
const told = (url: string) => `self.PROGRAM=${JSON.stringify(url)};`;

try {
  const { worker, program } = inline!;
  const begin = (source: string) => blobWorker(source, (url) => trusted.createScriptURL(url));
  inline!.runner = program ? new Runner(begin(worker), { zipped: program }) : new Runner(begin(told(new URL("articlediff.wasm", document.baseURI).href) + worker));
} catch {
  // There are no workers here, or none of this kind: the engine knows other ways.
}
