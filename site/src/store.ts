// The decisions that this browser keeps, in IndexedDB: one record a pair of
// texts, under the hashes of both. No text is kept but the words that a
// decision is about.

import type { DecisionFile } from "./decisions";
import type { Hashes } from "./hash";
import type { Side } from "./report.gen";

const database = "articlediff";
const version = 2;
const decisions = "decisions";
const recent = "comparisons";

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

/** Comparisons that a reader wants kept, by the time they were made. */
export const comparisons = {
  all: (): Promise<unknown[]> => run("readonly", (records) => records.getAll(), recent),
  put: <T extends { made: number }>(record: T): Promise<void> => run("readwrite", (records) => records.put(record), recent),
  remove: (made: number): Promise<void> => run("readwrite", (records) => records.delete(made), recent),
  clear: (): Promise<void> => run("readwrite", (records) => records.clear(), recent),
};

async function run<T>(mode: IDBTransactionMode, ask: (records: IDBObjectStore) => IDBRequest, table: string = decisions): Promise<T> {
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
    const request = indexedDB.open(database, version);
    request.onupgradeneeded = () => {
      const db = request.result;
      if (!db.objectStoreNames.contains(decisions)) {
        const records = db.createObjectStore(decisions, { keyPath: ["original", "derivative"] });
        for (const side of ["original", "derivative"]) records.createIndex(side, side);
      }
      if (!db.objectStoreNames.contains(recent)) db.createObjectStore(recent, { keyPath: "made" });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
