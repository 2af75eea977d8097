import "wasm_exec";

self.onmessage = () => self.postMessage(typeof (globalThis as any).Go);
