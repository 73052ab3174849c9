import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { api, createClient } from "@gantry/records";
import { freePort, startProduct, type Product } from "@gantry/tools/product";
import { load, type LoadFigures, type LoadRequest } from "./load.ts";
import { processorTime } from "./processorTime.ts";
import { seed, type Seeded } from "./seed.ts";

/** Processor milliseconds a request, the database's and all background work's included. */
type Figures = LoadFigures & { processorMs: number | null };

interface Work {
  name: string;
  budgetMs: number;
  next: (seeded: Seeded) => LoadRequest;
}

const random = <T>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)] as T;
const listOf = (q: string, fields?: string): LoadRequest => ({
  method: "GET",
  path: `/api/work-items?limit=50&q=${encodeURIComponent(q)}${fields === undefined ? "" : `&fields=${fields}`}`,
});
const columns = "number,name,kind,state,priority,duration,percentComplete,deadline,start,finish,totalFloat,critical";

const works: readonly Work[] = [
  {
    name: "list of 50 in a project, filtered and sorted, 12 columns as a grid shows",
    budgetMs: 2,
    next: ({ projectIds }) =>
      listOf(`projectId:${random(projectIds)} state:open,inProgress priority>=300 sort:-start,name`, columns),
  },
  {
    name: "list of 50 in a project, filtered and sorted, whole rows",
    budgetMs: 2,
    next: ({ projectIds }) =>
      listOf(`projectId:${random(projectIds)} state:open,inProgress priority>=300 sort:-start,name`),
  },
  {
    name: "list of 50 over all projects, filtered and sorted, 12 columns",
    budgetMs: 2,
    next: () => listOf("state:open priority>=500 sort:deadline", columns),
  },
  {
    name: "single read",
    budgetMs: 0.5,
    next: ({ itemIds }) => ({ method: "GET", path: `/api/work-items/${random(itemIds)}` }),
  },
  {
    name: "durable create",
    budgetMs: 2,
    next: ({ projectIds }) => ({
      method: "POST",
      path: "/api/work-items",
      body: JSON.stringify({ projectId: random(projectIds), name: "Created while measuring" }),
    }),
  },
];

/** Requests a second and latencies of the product as people start it, its own database with durability on, at 1 and 16 connections. */
export async function main(args: readonly string[]): Promise<void> {
  const option = (name: string, otherwise: number): number =>
    Number(args[args.indexOf(`--${name}`) + 1] ?? otherwise) || otherwise;
  const items = args.includes("--items") ? option("items", 100_000) : 100_000;
  const seconds = args.includes("--seconds") ? option("seconds", 6) : 6;
  // The beginning of a name: "list", "single", "durable".
  const only = args.includes("--only") ? (args[args.indexOf("--only") + 1] ?? "") : "";
  const dataDir = mkdtempSync(join(tmpdir(), "gantry-bench-"));
  const product = await startProduct({ dataDir, port: await freePort(), env: { REQUESTS_PER_MINUTE: "0" } });
  const say = (line: string): void => {
    if (!args.includes("--json")) console.log(line);
  };
  try {
    const { cookie, call } = await setUp(product);
    const began = performance.now();
    const seeded = await seed(call, items);
    say(
      `${items} work items in ${seeded.projectIds.length} projects, written through the API in ${Math.round((performance.now() - began) / 1000)} s`,
    );
    await settled(product);
    const results: Record<string, Figures[]> = {};
    for (const { name, next, budgetMs } of works.filter((work) => work.name.startsWith(only))) {
      const measured: Figures[] = [];
      for (const connections of [1, 16]) {
        const parts = { url: product.url, cookie, connections, next: () => next(seeded) };
        await load({ ...parts, seconds: 1 });
        const before = processorTime(product.processes());
        const figures = await load({ ...parts, seconds });
        await settled(product);
        const after = processorTime(product.processes());
        const processorMs =
          before === null || after === null ? null : Math.round(((after - before) / figures.requests) * 100) / 100;
        measured.push({ ...figures, processorMs });
        say(
          `${name}, ${connections} connection${connections > 1 ? "s" : ""}: ${figures.requestsPerSecond} requests/s, p50 ${figures.p50Ms} ms, p99 ${figures.p99Ms} ms, ${processorMs} ms of processor time each (budget ${budgetMs})`,
        );
      }
      results[name] = measured;
    }
    if (args.includes("--json"))
      console.log(JSON.stringify({ items, projects: seeded.projectIds.length, seconds, results }));
  } finally {
    await product.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function setUp(product: Product) {
  let cookie = "";
  const call = createClient({
    baseUrl: product.url,
    fetch: async (input, init) => {
      const response = await fetch(input, {
        ...init,
        headers: { ...(init?.headers as Record<string, string>), ...(cookie === "" ? {} : { cookie }) },
      });
      cookie = response.headers.getSetCookie()[0]?.split(";")[0] ?? cookie;
      return response;
    },
  });
  const organisation = { name: "Benchmark", currency: "EUR", timeZone: "UTC", locale: "en" };
  const administrator = { name: "Ada", email: "ada@example.org", password: randomBytes(16).toString("hex") };
  await call(api.account.setup, {
    body: { token: product.setupToken ?? "", organisation, administrator, demo: false },
  });
  return { cookie, call };
}

/** Waits until the work that requests leave behind (schedules, seals) is done: a second in which next to nothing is computed. */
async function settled(product: Product): Promise<void> {
  for (let waited = 0; waited < 120; waited++) {
    const before = processorTime(product.processes());
    await sleep(1000);
    const after = processorTime(product.processes());
    if (before === null || after === null || after - before < 100) return;
  }
}
