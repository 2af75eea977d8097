// SHA-256 of a text as UTF-8: the name of a text that tells whether a report
// or a decision belongs to it.

import type { Report, Side } from "./report.gen";

export type Hashes = Record<Side, string>;

/** The names of both texts. */
export async function hashesOf({ original, derivative }: Report): Promise<Hashes> {
  const [o, d] = await Promise.all([sha256(original.text), sha256(derivative.text)]);
  return { original: o, derivative: d };
}

/** The hash in hexadecimal. */
async function sha256(text: string): Promise<string> {
  return [...(await digest(text))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The hash as a content security policy spells it. */
export async function policyHash(text: string): Promise<string> {
  return `'sha256-${btoa(String.fromCharCode(...(await digest(text))))}'`;
}

async function digest(text: string): Promise<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  // Browsers keep theirs from pages that come over plain HTTP.
  return globalThis.crypto?.subtle ? new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)) : digestHere(bytes);
}

/** The first 32 bits of the fractional parts of a root of the first primes, of which the standard is made. */
const fractions = (howMany: number, root: number): Uint32Array => {
  const primes: number[] = [];
  for (let n = 2; primes.length < howMany; n++) if (primes.every((p) => n % p)) primes.push(n);
  return Uint32Array.from(primes, (p) => (p ** root % 1) * 2 ** 32);
};

/** SHA-256 as FIPS 180-4 has it, for where the browser's own is missing. */
function digestHere(bytes: Uint8Array): Uint8Array {
  const constants = fractions(64, 1 / 3);
  const state = fractions(8, 1 / 2);
  // The message, a one bit, noughts, and its length in bits, in blocks of 64 bytes.
  const padded = new Uint8Array((bytes.length + 9 + 63) & ~63);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setBigUint64(padded.length - 8, BigInt(bytes.length) * 8n);
  const turned = (x: number, by: number) => (x >>> by) | (x << (32 - by));
  const w = new Uint32Array(64);
  for (let block = 0; block < padded.length; block += 64) {
    for (let t = 0; t < 64; t++) {
      if (t < 16) { w[t] = view.getUint32(block + 4 * t); continue; }
      const x = w[t - 15]!;
      const y = w[t - 2]!;
      w[t] = w[t - 16]! + (turned(x, 7) ^ turned(x, 18) ^ (x >>> 3)) + w[t - 7]! + (turned(y, 17) ^ turned(y, 19) ^ (y >>> 10));
    }
    let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
    for (let t = 0; t < 64; t++) {
      const first = (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) + constants[t]! + w[t]!) | 0;
      const second = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((word, k) => { state[k] = state[k]! + word; });
  }
  const out = new DataView(new ArrayBuffer(32));
  state.forEach((word, k) => out.setUint32(4 * k, word));
  return new Uint8Array(out.buffer);
}
