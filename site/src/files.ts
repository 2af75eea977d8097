// Text from a file: UTF-8, with or without a byte order mark. Anything else
// is refused in a sentence.

import { maxBytes } from "./report.gen";
import { strings } from "./strings";

/** What to tell a reader whose file cannot be taken. */
export class FileProblem extends Error {}

export async function readTextFile(file: File): Promise<string> {
  if (file.size > maxBytes) throw new FileProblem(strings.tooLong(file.name, maxBytes));
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new FileProblem(strings.unreadable(file.name));
  }
  if (isBinary(bytes)) throw new FileProblem(strings.notText(file.name));
  try {
    // The decoder leaves a byte order mark out.
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new FileProblem(strings.notUTF8(file.name));
  }
}

/** Text has no NUL; pictures, archives, PDF and Word files have one near their beginning, or say what they are. */
function isBinary(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 5));
  return start === "%PDF-" || start.startsWith("{\\rtf") || bytes.subarray(0, 8192).includes(0);
}
