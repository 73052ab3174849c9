import { startWorker } from "../../../platform/jobs/startWorker.ts";
import type { Connection } from "../../../platform/db/database.ts";
import type { TransferJob, TransferMessage, TransferResult } from "./transferJob.ts";

export interface RunningTransfer {
  /** Rejects when the thread broke, and when it was cancelled. */
  result: Promise<TransferResult>;
  /** Ends the thread; its transaction is rolled back by PostgreSQL. */
  cancel(): Promise<void>;
}

/** Carries out a job in a thread of its own. */
export function runTransfer(
  connection: Connection,
  job: TransferJob,
  onProgress: (value: number) => void = () => undefined,
): RunningTransfer {
  const worker = startWorker(new URL("./transfer.worker.ts", import.meta.url), { workerData: { connection, job } });
  const result = new Promise<TransferResult>((resolve, reject) => {
    worker.on("message", (message: TransferMessage) => {
      if (message.kind === "progress") onProgress(message.value);
      else if (message.kind === "result") resolve(message.result);
      else reject(new Error(message.message));
    });
    worker.on("error", reject);
    worker.on("exit", () => reject(new Error("The thread ended before its job was done.")));
  });
  return {
    result,
    async cancel() {
      await worker.terminate();
    },
  };
}
