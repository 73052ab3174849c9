import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { startPostgres } from "@gantry/server/postgres";
import { QueryAgreement, queryArbitrary, worldArbitrary } from "@gantry/server/queries";
import fc from "fast-check";
import pg from "pg";

/** Rows a record, and queries asked before a world of other records is made. */
const ROWS = 12;
const PER_WORLD = 500;

interface Tally {
  asked: number;
  understood: number;
  comparisons: number;
  found: number;
  disagreements: { record: string; text: string }[];
}

/** `npm run fuzz -- queries [--count N] [--seed N] [--json]`: the database and the memory are asked the same and must find the same. */
export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      count: { type: "string", default: "10000" },
      seed: { type: "string", default: "1" },
      json: { type: "boolean", default: false },
    },
  });
  const [count, seed] = [Number(values.count), Number(values.seed)];
  const dataDir = mkdtempSync(join(tmpdir(), "gantry-queries-"));
  const postgres = await startPostgres({ dataDir, log: () => undefined, durability: "off" });
  const client = new pg.Client(postgres.connection);
  const began = performance.now();
  const tally: Tally = { asked: 0, understood: 0, comparisons: 0, found: 0, disagreements: [] };
  try {
    await client.connect();
    for (let world = 0; tally.understood < count; world++) await askWorld(client, seed + world, count, tally);
  } finally {
    await client.end();
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
  const seconds = Math.round((performance.now() - began) / 1000);
  if (values.json) console.log(JSON.stringify({ seed, seconds, ...tally }));
  else report(tally, seed, seconds);
  return tally.disagreements.length === 0 ? 0 : 1;
}

async function askWorld(client: pg.Client, seed: number, count: number, tally: Tally): Promise<void> {
  const [world] = fc.sample(worldArbitrary(ROWS), { seed, numRuns: 1 });
  if (!world) throw new Error("No world was made.");
  const agreement = await QueryAgreement.open(client, world);
  const names = world.declarations.map(({ name }) => name);
  for (const [index, record] of names.entries()) {
    const texts = fc.sample(queryArbitrary(world.declarations, record), {
      seed: seed * names.length + index,
      numRuns: Math.ceil(PER_WORLD / names.length),
    });
    for (const text of texts) {
      if (tally.understood >= count) return;
      tally.asked++;
      const answers = await agreement.ask(record, text);
      if (!answers) continue;
      tally.understood++;
      tally.comparisons += ROWS;
      tally.found += answers.memory.length;
      if (answers.database.join() !== answers.memory.join()) tally.disagreements.push({ record, text });
    }
  }
}

function report({ asked, understood, comparisons, found, disagreements }: Tally, seed: number, seconds: number): void {
  for (const { record, text } of disagreements.slice(0, 20)) console.log(`They disagree about ${record}: ${text}`);
  console.log(
    `${understood} queries understood of ${asked} made (seed ${seed}), ${comparisons} pairs of a query and a row, ${found} of them matching, in ${seconds} s. Disagreements: ${disagreements.length}`,
  );
}
