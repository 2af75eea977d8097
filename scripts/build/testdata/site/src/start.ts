new Worker(URL.createObjectURL(new Blob([(globalThis as any).ARTICLEDIFF_INLINE.worker])));
