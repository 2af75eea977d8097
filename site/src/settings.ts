// What a reader has set, in this browser. Where it keeps nothing, as in a
// sandbox, settings last as long as the page.

const prefix = "articlediff-";
const here = new Map<string, string>();

export function recall(key: string): string {
  try {
    return localStorage.getItem(prefix + key) ?? "";
  } catch {
    return here.get(key) ?? "";
  }
}

export function remember(key: string, value: string): void {
  try {
    if (value) localStorage.setItem(prefix + key, value);
    else localStorage.removeItem(prefix + key);
  } catch {
    here.set(key, value);
  }
}
