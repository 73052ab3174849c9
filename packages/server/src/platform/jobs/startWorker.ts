import { Worker, type WorkerOptions } from "node:worker_threads";

/** Starts a worker thread from its source; unbundled (in tests) with the loader that reads TypeScript. */
export function startWorker(source: URL, options: WorkerOptions): Worker {
  const isTypeScript = source.pathname.endsWith(".ts");
  return new Worker(source, isTypeScript ? { ...options, execArgv: ["--import", "tsx"] } : options);
}
