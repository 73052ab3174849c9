import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { api, type Client } from "@gantry/records";
import { freePort, setUp, startProduct, visit, type Product } from "@gantry/tools/product";
import { verify, type Verdict } from "./verify.ts";
import { write, type Ledger } from "./writer.ts";

const writers = 4;

/**
 * Kills every process of the product with kill -9 while it acknowledges writes, again and again, and looks after each start
 * whether everything acknowledged is there and whole.
 */
export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { rounds: { type: "string", default: "50" }, json: { type: "boolean", default: false } },
  });
  const rounds = Number(values.rounds);
  const dataDir = mkdtempSync(join(tmpdir(), "gantry-crash-"));
  const tell = values.json ? () => undefined : console.log;
  try {
    const result = await crash(dataDir, rounds, tell);
    if (values.json) console.log(JSON.stringify(result));
    else
      console.log(
        `${result.kills} kills, ${result.acknowledgedRequests} acknowledged requests, ${result.acknowledgedItems} work items: ${result.lost} lost, ${result.torn} torn`,
      );
    return result.lost + result.torn === 0 ? 0 : 1;
  } finally {
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}

export interface CrashResult {
  kills: number;
  acknowledgedRequests: number;
  acknowledgedItems: number;
  lost: number;
  torn: number;
  /** The first few, in words. */
  details: string[];
  medianRestartMs: number;
}

async function crash(dataDir: string, rounds: number, tell: (words: string) => void): Promise<CrashResult> {
  const port = await freePort();
  let product = await startProduct({ dataDir, port });
  const call = visit(product.url);
  const { organisation } = await setUp(call, { setupToken: product.setupToken ?? "" });
  const project = await call(api.project.create, {
    body: { key: "CRASH", name: "Crash test", start: "2026-01-05T08:00" },
  });
  const ledger: Ledger = { items: new Map(), requests: 0 };
  const found: Verdict = { lost: [], torn: [] };
  const restarts: number[] = [];
  try {
    for (let round = 1; round <= rounds; round += 1) {
      await writeAndKill({ call, product, projectId: project.id, ledger });
      product = await startProduct({ dataDir, port });
      restarts.push(product.readyMs);
      const connection = { host: join(dataDir, "postgres"), port: 5432, user: "gantry", database: "postgres" };
      const { lost, torn } = await verify({
        call,
        projectId: project.id,
        standardCalendarId: organisation.calendarId ?? "",
        connection,
        ledger,
      });
      found.lost.push(...lost);
      found.torn.push(...torn);
      tell(
        `kill ${round}: ${ledger.requests} requests acknowledged so far, ${lost.length} lost, ${torn.length} torn, back in ${Math.round(product.readyMs)} ms`,
      );
    }
  } finally {
    await product.stop();
  }
  return {
    kills: rounds,
    acknowledgedRequests: ledger.requests,
    acknowledgedItems: ledger.items.size,
    lost: found.lost.length,
    torn: found.torn.length,
    details: [...found.lost, ...found.torn].slice(0, 10),
    medianRestartMs: Math.round(restarts.toSorted((a, b) => a - b)[Math.floor(restarts.length / 2)] ?? 0),
  };
}

async function writeAndKill({
  call,
  product,
  projectId,
  ledger,
}: {
  call: Client;
  product: Product;
  projectId: string;
  ledger: Ledger;
}): Promise<void> {
  const writing = Promise.all(Array.from({ length: writers }, () => write(call, projectId, ledger)));
  await sleep(300 + Math.random() * 900);
  await product.kill();
  await writing;
}
