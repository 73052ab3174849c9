/** Begins a search over several projects. */
export function acrossWorker(): Worker {
  return new Worker(new URL("./across.worker.ts", import.meta.url), { type: "module" });
}
