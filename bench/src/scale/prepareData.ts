import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { api, endpointsOf, tag, tagging, type Client } from "@gantry/records";
import { administrator, freePort, setUp, startProduct, visit } from "@gantry/tools/product";
import pg from "pg";
import type { ScaleSize } from "./seed/scaleSize.ts";
import { seedScale } from "./seed/seedScale.ts";

/** Who asks: the administrator sees all, the member five projects beside those that are open to all. */
export const member = { name: "Mia Member", email: "mia@example.org", password: "four quite unrelated words" };

interface Made extends ScaleSize {
  seconds: number;
}

/** Makes the data in a folder, unless it holds just these. Gives how long it took when it was made. */
export async function prepareData(dataDir: string, size: ScaleSize, tell: (line: string) => void): Promise<Made> {
  const note = join(dataDir, "scale.json");
  if (existsSync(note)) {
    const made = JSON.parse(readFileSync(note, "utf8")) as Made;
    if (made.items === size.items && made.changes === size.changes && made.projects === size.projects) return made;
  }
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const began = performance.now();
  const users = await makeExamples(dataDir);
  // What search finds of the examples is made at a start.
  await restart(dataDir, tell);
  await seedScale({ dataDir, tell, ...size, ...users });
  tell(`schedules of ${size.projects} projects: ${await restart(dataDir, tell)} s`);
  const made = { ...size, seconds: Math.round((performance.now() - began) / 1000) };
  writeFileSync(note, JSON.stringify(made));
  return made;
}

/** One row of each type, made by the product, to be copied; and those who ask. */
async function makeExamples(dataDir: string): Promise<{ memberId: string; administratorId: string }> {
  const product = await startProduct({ dataDir, port: await freePort() });
  try {
    const call = visit(product.url);
    const { user } = await setUp(call, { setupToken: product.setupToken ?? "" });
    const asker = await call(api.person.create, { body: { name: administrator.name } });
    await call(api.user.patch, { params: { id: user.id }, body: { personId: asker.id } }, { version: user.version });
    const memberId = await makeMember(call, product.url);
    const project = await call(api.project.create, {
      body: { key: "FIRST", name: "First", start: "2026-01-05T08:00" },
    });
    const projectId = project.id;
    const first = await call(api.workItem.create, {
      body: { projectId, name: "Order firewall", notes: "Ask the vendor" },
    });
    const second = await call(api.workItem.create, { body: { projectId, name: "Install firewall" } });
    await call(api.dependency.create, { body: { projectId, predecessorId: first.id, successorId: second.id } });
    await call(api.assignment.create, { body: { projectId, workItemId: first.id, personId: asker.id } });
    await call(api.membership.create, { body: { projectId, userId: memberId, role: "member" } });
    const urgent = await call(endpointsOf(tag).create, { body: { name: "urgent" } });
    await call(endpointsOf(tagging).create, {
      body: { subjectRecord: "workItem", subjectId: first.id, tagId: urgent.id },
    });
    return { memberId, administratorId: user.id };
  } finally {
    await product.stop();
  }
}

async function makeMember(call: Client, url: string): Promise<string> {
  const person = await call(api.person.create, { body: { name: member.name } });
  const user = await call(api.user.create, {
    body: { name: member.name, email: member.email, role: "member", personId: person.id },
  });
  const { path } = await call(api.account.invite, { params: { id: user.id } });
  const token = new URL(path, url).searchParams.get("token") ?? "";
  await visit(url)(api.account.acceptInvitation, { body: { token, password: member.password } });
  return user.id;
}

/** The daily backup would begin in the middle: it was taken just now, as far as the product knows. */
export function holdBackups(dataDir: string): void {
  mkdirSync(join(dataDir, "backups"), { recursive: true, mode: 0o700 });
  writeFileSync(join(dataDir, "backups", "gantry-daily-00000000-000000.backup"), "");
}

/** Lets the product make what it makes by itself: what search finds, schedules. Gives the seconds. */
async function restart(dataDir: string, tell: (line: string) => void): Promise<number> {
  holdBackups(dataDir);
  const began = performance.now();
  const product = await startProduct({ dataDir, port: await freePort() });
  const client = new pg.Client({ host: join(dataDir, "postgres"), port: 5432, user: "gantry", database: "postgres" });
  await client.connect();
  try {
    for (let before = -1; ; await sleep(500)) {
      const { rows } = await client.query<{ left: number }>(
        `select (select count(*) from schedule_requests) + (select count(*) from search_progress where not done)
           + (case when exists (select 1 from search_progress where record = 'workItem') then 0 else 1 end)
           + (select count(*) from changes c, change_chains h where (c.xid, c.seq) > (h.xid, h.seq)) as left`,
      );
      const left = Number(rows[0]?.left);
      if (left === 0) break;
      if (left % 20 === 0 && left !== before) tell(`… ${left} left`);
      before = left;
    }
    await client.query("vacuum (analyze) work_item_schedules");
  } finally {
    await client.end();
    await product.stop();
  }
  return Math.round((performance.now() - began) / 1000);
}
