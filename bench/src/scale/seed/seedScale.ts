import { startPostgres } from "@gantry/server/postgres";
import pg from "pg";
import { seedChangeLog } from "./changeLog.ts";
import { seedOrganisation } from "./organisation.ts";
import type { ScaleSize } from "./scaleSize.ts";
import { seedSearch } from "./searchEntries.ts";
import { seedWorkItems } from "./workItems.ts";

export interface SeedRequest extends ScaleSize {
  dataDir: string;
  memberId: string;
  administratorId: string;
  tell: (line: string) => void;
}

/**
 * Fills the database of a stopped product, past its API: what one row of each type looks like it has made itself before. Durability
 * is off meanwhile, since a run that is interrupted begins anew.
 */
export async function seedScale({ dataDir, tell, ...size }: SeedRequest): Promise<void> {
  const server = await startPostgres({ dataDir, durability: "off", log: tell });
  const client = new pg.Client(server.connection);
  try {
    await client.connect();
    // Constraints hold by construction; checking each of millions of references would take most of the time.
    await client.query("set session_replication_role = replica");
    await client.query("set maintenance_work_mem = '1GB'; set work_mem = '256MB'; set timezone = 'UTC'");
    const steps: [string, () => Promise<void>][] = [
      ["projects and people", () => seedOrganisation(client, size)],
      ["work items", () => seedWorkItems(client, size)],
      ["change log", () => seedChangeLog(client, size.changes)],
      ["search", () => seedSearch(client)],
      ["schedule requests", () => requestSchedules(client)],
      ["vacuum", () => vacuum(client)],
    ];
    for (const [name, step] of steps) {
      const began = performance.now();
      await step();
      tell(`${name}: ${Math.round((performance.now() - began) / 1000)} s`);
    }
  } finally {
    await client.end();
    await server.stop();
  }
}

/** Every plan is scheduled by the product when it starts. */
async function requestSchedules(client: pg.Client): Promise<void> {
  await client.query(
    "insert into schedule_requests (org_id, project_id) select o.id, p.id from organisations o cross join t_projects p",
  );
}

async function vacuum(client: pg.Client): Promise<void> {
  await client.query("vacuum (analyze)");
  await client.query("checkpoint");
}
