import type { Connection } from "../../../platform/db/database.ts";
import { startWorker } from "../../../platform/jobs/startWorker.ts";
import type { PastAnswer, PastJob } from "./pastJob.ts";

/** The plan as it was, as JSON text, from a thread of its own; null where the project was not there. */
export function runPast(connection: Connection, job: PastJob): Promise<string | null> {
  const worker = startWorker(new URL("./past.worker.ts", import.meta.url), { workerData: { connection, job } });
  return new Promise((resolve, reject) => {
    worker.once("message", (answer: PastAnswer) => {
      if (answer.kind === "plan") resolve(answer.text);
      else reject(new Error(answer.message));
    });
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("The thread ended before it had read the plan.")));
  });
}
