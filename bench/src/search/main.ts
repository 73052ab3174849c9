import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { api, type Client } from "@gantry/records";
import { freePort, setUp, startProduct, visit } from "@gantry/tools/product";
import { seedItems } from "./seedItems.ts";

const BUDGET_MS = 200;

/** What people type: while they type it, in full, mistyped, as a key. */
const works: Readonly<Record<string, readonly string[]>> = {
  "as typed, two letters": ["fi", "se", "mi", "up", "ba"],
  "as typed, four letters": ["fire", "serv", "migr", "upda", "back"],
  "a word in common use": ["firewall", "server", "migrate", "backup", "vendor"],
  "two words in common use": ["migrate firewall", "order laptop", "vendor phone", "test backup", "plan switch"],
  "a seldom word": ["bal5", "cel7k", "dim8z", "fon1a2", "bal9c"],
  "a common and a seldom word": ["migrate bal5", "order cel7k", "server dim8z", "test fon1a2", "plan bal9c"],
  "a mistyped word": ["fierwall", "sevrer", "migarte", "bakcup", "certifcate"],
  "a key": ["P1-12", "P3-4003", "P7-107", "P2-52", "p9-9"],
};

/** Search among many work items through the product as people start it; p90 of each kind of search. */
export async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      items: { type: "string", default: "300000" },
      rounds: { type: "string", default: "20" },
      json: { type: "boolean", default: false },
    },
  });
  const items = Number(values.items);
  const dataDir = mkdtempSync(join(tmpdir(), "gantry-search-"));
  const tell = values.json ? () => undefined : console.log;
  try {
    const results = await measure({ dataDir, items, rounds: Number(values.rounds), tell });
    if (values.json) console.log(JSON.stringify({ items, budgetMs: BUDGET_MS, results }));
    if (results.some(({ p90Ms }) => p90Ms > BUDGET_MS)) process.exitCode = 1;
  } finally {
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}

interface Plan {
  dataDir: string;
  items: number;
  rounds: number;
  tell: (line: string) => void;
}

interface Figures {
  work: string;
  found: number;
  p50Ms: number;
  p90Ms: number;
  maxMs: number;
}

async function measure({ dataDir, items, rounds, tell }: Plan): Promise<Figures[]> {
  const port = await freePort();
  const env = { REQUESTS_PER_MINUTE: "0" };
  let product = await startProduct({ dataDir, port, env });
  const call = visit(product.url);
  try {
    await setUp(call, { setupToken: product.setupToken ?? "" });
    const { id: projectId } = await call(api.project.create, { body: { key: "FIRST", name: "First" } });
    await call(api.workItem.create, { body: { projectId, name: "First" } });
    await seedItems({ host: join(dataDir, "postgres"), port: 5432, user: "gantry", database: "postgres" }, items);
    await product.stop();
    const began = performance.now();
    product = await startProduct({ dataDir, port, env });
    await indexed(call);
    tell(`${items} work items indexed in ${Math.round((performance.now() - began) / 1000)} s`);
    const results: Figures[] = [];
    for (const [work, texts] of Object.entries(works)) {
      const figures = await search(call, { work, texts, rounds });
      results.push(figures);
      tell(
        `${work}: p50 ${figures.p50Ms} ms, p90 ${figures.p90Ms} ms, at most ${figures.maxMs} ms (budget ${BUDGET_MS})`,
      );
    }
    return results;
  } finally {
    await product.stop();
  }
}

/** Waits until everything that was there before is found. */
async function indexed(call: Client): Promise<void> {
  for (;;) {
    const { indexing, items } = await call(api.live.search, { query: { text: "P1-12" } });
    if (!indexing && items.length > 0) return;
    await sleep(1000);
  }
}

async function search(
  call: Client,
  { work, texts, rounds }: { work: string; texts: readonly string[]; rounds: number },
): Promise<Figures> {
  const took: number[] = [];
  let found = 0;
  for (let round = 0; round < rounds; round++)
    for (const text of texts) {
      const began = performance.now();
      const { items } = await call(api.live.search, { query: { text, limit: 15 } });
      took.push(performance.now() - began);
      found += items.length;
    }
  took.sort((a, b) => a - b);
  const quantile = (share: number) => Math.round((took[Math.floor((took.length - 1) * share)] ?? 0) * 10) / 10;
  return {
    work,
    found: Math.round(found / took.length),
    p50Ms: quantile(0.5),
    p90Ms: quantile(0.9),
    maxMs: quantile(1),
  };
}
