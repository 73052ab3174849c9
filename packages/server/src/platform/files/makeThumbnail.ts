import { execFile } from "node:child_process";
import { rename, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { newId } from "../db/newId.ts";
import { inTurn } from "../jobs/inTurn.ts";

const raster = new Set(["image/jpeg", "image/png", "image/webp", "image/gif", "image/avif"]);
/** Above the picture maker's own limit. */
const PATIENCE_MS = 10_000;
const AT_A_TIME = 2;

/** Whether a small picture can be made of files of this type. */
export function isPicture(type: string): boolean {
  return raster.has(type);
}

/**
 * Makes the small picture of a file, anew from its pixels, in a process of its own: a picture made to break its reader breaks only
 * that, and nothing but pixels comes out. False where none could be made, which is no error.
 */
export const makeThumbnail = inTurn(AT_A_TIME, async (source: string, target: string): Promise<boolean> => {
  const draft = `${target}.${newId()}`;
  try {
    await run(fileURLToPath(new URL("./thumbnail.worker.ts", import.meta.url)), [source, draft]);
    await rename(draft, target);
    return true;
  } catch {
    await rm(draft, { force: true });
    return false;
  }
});

function run(script: string, given: readonly string[]): Promise<void> {
  // It needs no more of the surroundings than where programs lie.
  const env = { PATH: process.env["PATH"] ?? "" };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [script, ...given], { timeout: PATIENCE_MS, killSignal: "SIGKILL", env }, (error) =>
      error ? reject(error) : resolve(),
    );
  });
}
