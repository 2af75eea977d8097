// The decisions that this browser keeps, in IndexedDB: one record a pair of
// texts, under the hashes of both. No text is kept but the words that a
// decision is about.

import type { DecisionFile } from "./decisions";
import type { Hashes } from "./hash";
import type { Side } from "./report.gen";

const database = "articlediff";
const table = "decisions";

/** A record says when it was kept, so that the newest of several is known. */
export type Kept = DecisionFile & { kept: string };

/** The record of a pair; undefined where there is none. */
export const find = ({ original, derivative }: Hashes): Promise<Kept | undefined> =>
  run("readonly", (records) => records.get([original, derivative]));

/** All records of a text, the newest first. */
export async function findBy(side: Side, hash: string): Promise<Kept[]> {
  const found: Kept[] = await run("readonly", (records) => records.index(side).getAll(hash));
  return found.sort((x, y) => (x.kept < y.kept ? 1 : -1));
}

/** Keeps the decisions of a pair; of a pair without decisions nothing stays. */
export async function keep(file: DecisionFile): Promise<void> {
  const kept = new Date().toISOString();
  await run("readwrite", (records) => (file.decisions.length ? records.put({ ...file, kept }) : records.delete([file.original, file.derivative])));
}

export async function eraseAll(): Promise<void> {
  await run("readwrite", (records) => records.clear());
}

async function run<T>(mode: IDBTransactionMode, ask: (records: IDBObjectStore) => IDBRequest): Promise<T> {
  const db = await open();
  try {
    const transaction = db.transaction(table, mode);
    const asked = ask(transaction.objectStore(table));
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
    return asked.result as T;
  } finally {
    db.close();
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(database, 1);
    request.onupgradeneeded = () => {
      const records = request.result.createObjectStore(table, { keyPath: ["original", "derivative"] });
      for (const side of ["original", "derivative"]) records.createIndex(side, side);
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
