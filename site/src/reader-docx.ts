// Reads Word documents. Loaded when one is opened.

import mammoth from "mammoth";

/** The document as markup: headings, lists and tables, no pictures. It throws where the file is damaged. */
export async function readDocument(bytes: ArrayBuffer): Promise<string> {
  if (unpackedSize(new DataView(bytes)) > mostUnpacked) throw new Error("too large when unpacked");
  const noPicture = mammoth.images.imgElement(() => Promise.resolve({ src: "" }));
  return (await mammoth.convertToHtml({ arrayBuffer: bytes }, { convertImage: noPicture })).value;
}

/** A text that is longer when unpacked cannot be compared anyway, and would take all memory. */
const mostUnpacked = 200_000_000;

/** What the directory of a zip file says that its files take. */
function unpackedSize(zip: DataView): number {
  let total = 0;
  for (let at = 0; at + 46 <= zip.byteLength; at++) {
    if (zip.getUint32(at, true) !== 0x02014b50) continue; // the mark of a directory entry
    total += zip.getUint32(at + 24, true);
    at += 45;
  }
  return total;
}
