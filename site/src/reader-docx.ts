// Reads Word documents. Loaded when one is opened.

import mammoth from "mammoth";

/** The document as markup: headings, lists and tables, no pictures. It throws where the file is damaged. */
export async function readDocument(bytes: ArrayBuffer): Promise<string> {
  await fitsUnpacked(bytes);
  const noPicture = mammoth.images.imgElement(() => Promise.resolve({ src: "" }));
  return (await mammoth.convertToHtml({ arrayBuffer: bytes }, { convertImage: noPicture })).value;
}

/** A text that is longer when unpacked cannot be compared anyway, and would take all memory. */
const mostUnpacked = 200_000_000;

/**
 * Throws where the files of a zip file are too large when unpacked. They are unpacked to know, and let go at once:
 * what its directory says of them need not be true.
 */
async function fitsUnpacked(bytes: ArrayBuffer): Promise<void> {
  const zip = new DataView(bytes);
  let room = mostUnpacked;
  for (let at = 0; at + 46 <= zip.byteLength; at++) {
    if (zip.getUint32(at, true) !== 0x02014b50) continue; // the mark of a directory entry
    const isDeflated = zip.getUint16(at + 10, true) === 8;
    const header = zip.getUint32(at + 42, true);
    const start = header + 30 + zip.getUint16(header + 26, true) + zip.getUint16(header + 28, true);
    const content = new Blob([new Uint8Array(bytes, start, zip.getUint32(at + 20, true))]);
    room -= isDeflated ? await unpackedSize(content, room) : content.size;
    if (room < 0) throw new Error("too large when unpacked");
    at += 45;
  }
}

/** How large a deflated file is when unpacked; once it is larger than most, how large it is so far. */
async function unpackedSize(deflated: Blob, most: number): Promise<number> {
  const reader = deflated.stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  let size = 0;
  for (let next = await reader.read(); !next.done && size <= most; next = await reader.read()) size += next.value.length;
  void reader.cancel();
  return size;
}
