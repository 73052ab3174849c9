import { inTurn } from "../jobs/inTurn.ts";
import { Refusal } from "../problems/refusal.ts";
import { startWorker } from "../jobs/startWorker.ts";
import type { Sheet, SheetAnswer } from "./cell.ts";

const MOST_MS = 30_000;
/** Of the thread's own heap; what a packed file unpacks into is limited where it is unpacked. */
const MOST_MEGABYTES = 512;
const AT_A_TIME = 2;
const MOST_WAITING = 8;

/**
 * Reads a CSV or XLSX file in a thread of its own with little memory and time, since a small file may hold a huge table. Few are
 * read at a time, and few wait, each with its whole file in memory.
 */
export const readSheet: (name: string, content: Buffer) => Promise<Sheet> = inTurn(AT_A_TIME, readAlone, {
  most: MOST_WAITING,
  refusal: () =>
    new Refusal("server.busy", "Many tables are being read just now.", {
      hint: "Try again in a minute.",
      headers: { "retry-after": "60" },
    }),
});

function readAlone(name: string, content: Buffer): Promise<Sheet> {
  const worker = startWorker(new URL("./sheet.worker.ts", import.meta.url), {
    workerData: { name, content },
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  });
  return new Promise((resolve, reject) => {
    const refuse = (message: string) => reject(new Refusal("import.unreadable", message));
    const timer = setTimeout(() => {
      void worker.terminate();
      refuse(`"${name}" could not be read in ${MOST_MS / 1000} seconds. Maybe it holds far more than it seems to.`);
    }, MOST_MS);
    worker.once("message", (answer: SheetAnswer) => {
      if (answer.kind === "sheet") resolve(answer.sheet);
      else refuse(answer.message);
    });
    worker.once("error", () => refuse(`"${name}" cannot be read: it is damaged, or too large once unpacked.`));
    worker.once("exit", () => clearTimeout(timer));
  });
}
