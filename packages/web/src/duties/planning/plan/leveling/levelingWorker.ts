/** Begins a search in one plan. */
export function levelingWorker(): Worker {
  return new Worker(new URL("./leveling.worker.ts", import.meta.url), { type: "module" });
}
