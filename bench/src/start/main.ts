import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort, memoryOf, startProduct, visit } from "@gantry/tools/product";
import { api } from "@gantry/records";

const runs = 5;
/** Long enough for the start's garbage to be collected and for idle connections to be closed. */
const idleMs = 45_000;

interface StartFigures {
  freshMs: number;
  warmMs: number;
  processes: number;
  residentMb: number;
  proportionalMb: number;
}

/** How long `npm start` takes to its first answer on a fresh and on a used data folder, and what it holds in memory when idle. */
export async function main(args: readonly string[]): Promise<void> {
  const folders: string[] = [];
  try {
    const fresh: number[] = [];
    const warm: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      const dataDir = mkdtempSync(join(tmpdir(), "gantry-start-"));
      folders.push(dataDir);
      fresh.push(await timeToAnswer(join(dataDir, "data")));
      warm.push(await timeToAnswer(join(dataDir, "data")));
    }
    const figures = {
      freshMs: median(fresh),
      warmMs: median(warm),
      ...(await idleMemory(join(folders[0] ?? "", "data"))),
    };
    console.log(args.includes("--json") ? JSON.stringify(figures) : words(figures));
  } finally {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  }
}

async function timeToAnswer(dataDir: string): Promise<number> {
  const product = await startProduct({ dataDir, port: await freePort(), through: "npm" });
  await product.stop();
  return product.readyMs;
}

async function idleMemory(dataDir: string): Promise<Pick<StartFigures, "processes" | "residentMb" | "proportionalMb">> {
  const product = await startProduct({ dataDir, port: await freePort(), through: "npm" });
  // As after somebody looked in, not as nobody ever came.
  await visit(product.url)(api.account.setupState, {});
  await sleep(idleMs);
  const pids = product.processes();
  const { residentMb, proportionalMb } = memoryOf(pids);
  await product.stop();
  return { processes: pids.length, residentMb: Math.round(residentMb), proportionalMb: Math.round(proportionalMb) };
}

function words({ freshMs, warmMs, processes, residentMb, proportionalMb }: StartFigures): string {
  return [
    `first answer on a fresh data folder ${freshMs} ms (budget 2000), on a used one ${warmMs} ms (budget 1000), medians of ${runs}, npm included`,
    `idle after ${idleMs / 1000} s: ${residentMb} MB resident in ${processes} processes, npm included (budget 250); ${proportionalMb} MB with shared memory counted once`,
  ].join("\n");
}

function median(numbers: readonly number[]): number {
  return Math.round(numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0);
}
