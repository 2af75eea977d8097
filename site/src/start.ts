// The page's first script, which stands in its HTML: it has a worker load and
// start the program while the browser still reads and paints the page. The
// page's own script, which comes later, finds it begun.

import { inline } from "./inline";
import { policy } from "./policy";
import { blobWorker, Runner } from "./runner";

const trusted = policy("articlediff-start", { createScriptURL: (url: string) => url }); // blobWorker alone asks for it

try {
  const { worker, program } = inline!;
  inline!.runner = new Runner(blobWorker(worker, (url) => trusted.createScriptURL(url)), program ? { zipped: program } : { url: new URL("articlediff.wasm", document.baseURI).href });
} catch {
  // There are no workers here, or none of this kind: the engine knows other ways.
}
