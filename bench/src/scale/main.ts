import { loadavg } from "node:os";
import { parseArgs } from "node:util";
import { api } from "@gantry/records";
import { administrator, freePort, startProduct, type Product } from "@gantry/tools/product";
import { measureAlone, measureTogether, type Stream } from "./measure.ts";
import { holdBackups, member, prepareData } from "./prepareData.ts";
import { signIn } from "./signIn.ts";
import { create, groups, lists, searches, type Askers, type Work } from "./works.ts";

const options = {
  items: { type: "string", default: "1000000" },
  changes: { type: "string", default: "6000000" },
  /** Kept between runs. */
  dir: { type: "string", default: "/tmp/gantry-scale" },
  seconds: { type: "string", default: "60" },
  /** How often each kind of request is made alone. */
  rounds: { type: "string", default: "40" },
  /** A part of the names of what is to be measured. */
  only: { type: "string", default: "" },
} as const;

/** Lists, search and creates among a million work items and six million changes, one after another and all at once at a steady rate. */
export async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options });
  const items = Number(values.items);
  const size = { items, changes: Number(values.changes), projects: Math.max(12, Math.round(items / 5000)) };
  const made = await prepareData(values.dir, size, console.log);
  console.log(
    `${made.items} work items in ${made.projects} projects and ${made.changes} changes, made in ${made.seconds} s. The machine's load is ${loadavg()
      .map((load) => load.toFixed(1))
      .join(", ")}.`,
  );
  holdBackups(values.dir);
  const product = await startProduct({
    dataDir: values.dir,
    port: await freePort(),
    env: { REQUESTS_PER_MINUTE: "0" },
  });
  try {
    const askers = await askersOf(product, size.projects);
    await alone(product, askers, Number(values.rounds), values.only);
    if (Number(values.seconds) > 0) await together(product, askers, Number(values.seconds));
  } finally {
    await product.stop();
  }
}

async function askersOf(product: Product, projects: number): Promise<Askers> {
  const { call, cookie } = await signIn(product.url, administrator);
  const { items } = await call(api.project.list, { query: { q: "visibility:organisation", limit: 200 } });
  return {
    administrator: cookie,
    member: (await signIn(product.url, member)).cookie,
    projectIds: items.map(({ id }) => id),
    projects,
  };
}

async function alone(product: Product, askers: Askers, rounds: number, only: string): Promise<void> {
  const works: Record<string, Work> = {
    ...prefixed("list", lists),
    ...prefixed("groups", groups),
    ...prefixed("search", searches),
    create,
  };
  for (const [name, work] of Object.entries(works)) {
    if (!name.includes(only)) continue;
    const { p50Ms, p90Ms, serverMs, databaseMs } = await measureAlone(product, rounds, (number) =>
      work(askers, number),
    );
    console.log(
      `${name}: p50 ${p50Ms} ms, p90 ${p90Ms} ms; processor ${serverMs} ms of the server, ${databaseMs} ms of the database`,
    );
  }
}

function prefixed(kind: string, works: Readonly<Record<string, Work>>): Record<string, Work> {
  return Object.fromEntries(Object.entries(works).map(([name, work]) => [`${kind}: ${name}`, work]));
}

async function together(product: Product, askers: Askers, seconds: number): Promise<void> {
  const inTurn = (works: Readonly<Record<string, Work>>) => {
    const all = Object.values(works);
    return (number: number) => (all[number % all.length] as Work)(askers, Math.floor(number / all.length));
  };
  const list: Stream = { name: "lists", perSecond: 200, next: inTurn({ ...lists, ...groups }) };
  const search: Stream = { name: "searches", perSecond: 20, next: inTurn(searches) };
  const creates: Stream = { name: "creates", perSecond: 100, next: (number) => create(askers, number) };
  for (const streams of [[list], [search], [list, creates], [list, search, creates]]) {
    const { figures, serverMs, databaseMs, ownMs } = await measureTogether(product, seconds, streams);
    const requests = Object.values(figures).reduce((sum, each) => sum + each.requests, 0);
    for (const { name, perSecond } of streams) {
      const measured = figures[name];
      if (!measured) continue;
      const { p50Ms, p90Ms, p99Ms, refused } = measured;
      console.log(
        `${name} at ${perSecond} a second: p50 ${p50Ms} ms, p90 ${p90Ms} ms, p99 ${p99Ms} ms, ${refused} refused as busy`,
      );
    }
    console.log(
      `  (${streams.map(({ name }) => name).join(" and ")} together: a request took ${(serverMs / requests).toFixed(2)} ms of the server's processor time, ${(databaseMs / requests).toFixed(2)} ms of the database's, ${(ownMs / requests).toFixed(2)} ms of the asker's; load ${loadavg()[0]?.toFixed(1)})`,
    );
  }
}
