import { api, endpointsOf, risk, type Client, type KeptForecastRow } from "@gantry/records";
import { CompiledQuery } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { problemOf } from "../../../testing/problemOf.ts";
import { startTestGantry, type TestGantry, type Visitor } from "../../../testing/testGantry.ts";

let gantry: TestGantry;
let owner: Visitor;
let admin: Client;
let orgId: string;
const DAY = 480;

beforeAll(async () => {
  gantry = await startTestGantry();
  owner = await gantry.setUp();
  admin = owner.call;
  orgId = (await admin(api.account.session, {})).organisation.id;
});
afterAll(() => gantry.close());

/** Design (10 days by Ana at 60.00 an hour), Build (20 days), Live (a milestone); the vendor may be late and cost more. */
async function plan(key: string) {
  const project = await admin(api.project.create, {
    body: {
      key,
      name: key,
      start: "2026-01-05T08:00",
      finish: "2026-02-27T17:00",
      currency: "EUR",
      reserveTime: 8 * DAY,
      reserveCost: 120_000,
    },
  });
  const item = (name: string, values: object) =>
    admin(api.workItem.create, { body: { projectId: project.id, name, ...values } });
  const link = (predecessorId: string, successorId: string) =>
    admin(api.dependency.create, { body: { projectId: project.id, predecessorId, successorId } });
  const design = await item("Design", { duration: 10 * DAY });
  const build = await item("Build", { duration: 20 * DAY, fixedCost: 50_000 });
  const live = await item("Live", { kind: "milestone", duration: 0 });
  await link(design.id, build.id);
  await link(build.id, live.id);
  const ana = await admin(api.person.create, { body: { name: `Ana ${key}`, costRate: 6000 } });
  await admin(api.assignment.create, {
    body: { projectId: project.id, workItemId: design.id, personId: ana.id, work: 10 * DAY },
  });
  const late = { probability: 0.5, delay: 5 * DAY, cost: 100_000, hits: [build.id] };
  await admin(endpointsOf(risk).create, { body: { projectId: project.id, title: "Vendor", ...late } });
  await admin(endpointsOf(risk).create, { body: { projectId: project.id, title: "Vague", probability: 0.5 } });
  await gantry.gantry.scheduler.idle();
  return { project, design, live };
}

const get = (id: string, call = admin) => call(api.keptForecast.get, { params: { id } });
const keep = async (projectId: string, call = admin): Promise<KeptForecastRow> => {
  const { id } = await call(api.keptForecast.create, { body: { projectId, why: "For the board" } });
  await gantry.gantry.forecasts.idle();
  return get(id, call);
};
const kept = async (projectId: string) =>
  (await admin(api.keptForecast.list, { query: { q: `projectId:${projectId} sort:occasion` } })).items;
const run = (statement: string, values: unknown[] = []) =>
  gantry.gantry.database.db.executeQuery(CompiledQuery.raw(statement, values));

test("MC-19 a forecast that is asked for is kept with what it rests on", async () => {
  const { project, live } = await plan("KEEP");
  const row = await keep(project.id);
  expect(row).toMatchObject({
    occasion: "asked",
    why: "For the board",
    plannedFinish: "2026-02-13T17:00",
    promisedFinish: "2026-02-27T17:00",
    risksCounted: 1,
    risksUncounted: 1,
    // 80 hours at 60.00, and what is fixed.
    plannedCost: 530_000,
  });
  const { p10Finish, p50Finish, p80Finish, p90Finish, promisedChance, p50Cost, p80Cost, milestones } = row;
  expect([p90Finish, p80Finish, p50Finish, p10Finish].toSorted()).toEqual([p10Finish, p50Finish, p80Finish, p90Finish]);
  expect(String(p50Finish) > "2026-02-13").toBe(true);
  expect(promisedChance).toBeGreaterThan(0.5);
  expect(promisedChance).toBeLessThan(1);
  expect(p80Cost).toBeGreaterThan(Number(p50Cost));
  expect(milestones?.map(({ workItemId }) => workItemId)).toEqual([live.id]);
});

test("RSV-1, RSV-2 it keeps what was at risk and what was left of the reserve, drawn by what has occurred", async () => {
  const { project } = await plan("RSV");
  const before = await keep(project.id);
  expect(before).toMatchObject({ reserveLeft: 8 * DAY, reserveCostLeft: 120_000 });
  // Half of five days, and half of what it would cost.
  expect(before).toMatchObject({ exposure: 2.5 * DAY, exposureCost: 50_000 });
  expect(before.atRisk).toBeGreaterThan(0);
  const { items } = await admin(api.risk.list, { query: { q: `projectId:${project.id} Vendor` } });
  const { id, version } = items[0] as { id: string; version: number };
  await admin(api.risk.patch, { params: { id }, body: { state: "occurred", actualDelay: 3 * DAY } }, { version });
  const after = await keep(project.id);
  expect(after).toMatchObject({ reserveLeft: 5 * DAY, reserveCostLeft: 20_000, exposure: 0, exposureCost: 0 });
  expect(Number(after.atRisk)).toBeLessThan(Number(before.atRisk));
});

test("MC-19 a project has a seed of its own each day, noted with what it gave", async () => {
  const [one, other] = [await plan("SEED"), await plan("SEEDS")];
  const kept = [await keep(one.project.id), await keep(one.project.id), await keep(other.project.id)];
  const { timeZone } = await admin(api.organisation.get, { params: { id: orgId } });
  const days = kept.map(({ createdAt }) => new Date(createdAt).toLocaleDateString("en", { timeZone }));
  expect(kept[0]?.seed === kept[1]?.seed).toBe(days[0] === days[1]);
  expect(kept[1]?.seed).not.toBe(kept[2]?.seed);
});

test("MC-19 the day of a forecast is that of the organisation, wherever it is", async () => {
  const { project } = await plan("ZONE");
  const seedIn = async (zone: string) => {
    await run("update organisations set time_zone = $2 where id = $1", [orgId, zone]);
    return (await keep(project.id)).seed;
  };
  const { timeZone } = await admin(api.organisation.get, { params: { id: orgId } });
  // Twenty-five hours apart: it is never the same day in both.
  const [east, west] = [await seedIn("Pacific/Kiritimati"), await seedIn("Pacific/Pago_Pago")];
  await run("update organisations set time_zone = $2 where id = $1", [orgId, timeZone]);
  expect(east).not.toBe(west);
});

test("MC-19 it is computed of the plan as it was, however late, with the same result", async () => {
  const { project, design } = await plan("PAST");
  const first = await keep(project.id);
  await run("delete from kept_forecast_results where org_id = $1 and kept_forecast_id = $2", [orgId, first.id]);
  await admin(
    api.workItem.patch,
    { params: { id: design.id }, body: { duration: 90 * DAY } },
    { version: design.version },
  );
  gantry.gantry.forecasts.wake();
  await gantry.gantry.forecasts.idle();
  const { computedAt: _, ...again } = await get(first.id);
  expect(again).toMatchObject({ ...again, p80Finish: first.p80Finish, p80Cost: first.p80Cost });
  expect(String((await keep(project.id)).p50Finish) > String(first.p90Finish)).toBe(true);
});

test("MC-19 one a day of each running project, one for each baseline, and no more however often it is looked", async () => {
  const { project } = await plan("DAILY");
  const done = await plan("DONE");
  await admin(
    api.project.patch,
    { params: { id: done.project.id }, body: { state: "done" } },
    { version: done.project.version },
  );
  await admin(api.baseline.create, { body: { projectId: project.id, name: "Agreed" } });
  const today = new Date().toISOString().slice(0, 10);
  await Promise.all([1, 2, 3].map(() => gantry.gantry.forecasts.askFor(orgId, today)));
  await gantry.gantry.forecasts.idle();
  const rows = await kept(project.id);
  expect(rows.map(({ occasion }) => occasion)).toEqual(["daily", "baseline"]);
  expect(rows.every(({ p80Finish }) => p80Finish !== null)).toBe(true);
  expect(await kept(done.project.id)).toEqual([]);
});

test("costs are shown to those who may see rates, and to nobody else", async () => {
  const { project } = await plan("COST");
  const member = await gantry.user(owner, "member");
  const body = { projectId: project.id, userId: member.session.user.id, role: "member" as const };
  await admin(api.membership.create, { body });
  const row = await keep(project.id, member.call);
  expect(row.p80Finish).not.toBeNull();
  for (const name of ["plannedCost", "p50Cost", "p80Cost"]) expect(row).not.toHaveProperty(name);
  expect(await get(row.id)).toHaveProperty("p80Cost");
  const sorted = member.call(api.keptForecast.list, { query: { q: `projectId:${project.id} p80Cost>1` } });
  expect((await problemOf(sorted)).status).toBe(400);
});

test("MC-20 what is finished is held against what was said of it, for those who see the project", async () => {
  const { project, live } = await plan("SCORE");
  const { id } = await keep(project.id);
  // As if it had been kept before the work began.
  await run("update kept_forecasts set created_at = '2026-01-05T07:00:00Z' where org_id = $1 and id = $2", [orgId, id]);
  const scored = (call = admin) => call(api.keptForecast.calibration, { query: { projectId: project.id } });
  expect((await scored()).overall.count).toBe(0);
  const { version } = await admin(api.workItem.get, { params: { id: live.id } });
  await admin(
    api.workItem.patch,
    { params: { id: live.id }, body: { percentComplete: 1, actualFinish: "2026-02-20T12:00" } },
    { version },
  );
  const { overall, byLead, finishes } = await scored();
  expect(overall).toMatchObject({ count: 1, byP80: 1 });
  expect(byLead.map(({ count }) => count)).toEqual([0, 0, 1, 0]);
  expect(finishes).toMatchObject([{ workItemId: live.id, name: "Live", forecastAt: "2026-01-05T07:00:00Z" }]);
  const stranger = await gantry.user(owner, "member");
  expect((await problemOf(scored(stranger.call))).status).toBe(404);
  expect((await stranger.call(api.keptForecast.calibration, { query: {} })).overall.count).toBe(0);
});
