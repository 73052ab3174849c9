import { api, type Client } from "@gantry/records";
import { afterAll, beforeAll, expect, test } from "vitest";
import { problemOf } from "../../../testing/problemOf.ts";
import { startTestGantry, type TestGantry } from "../../../testing/testGantry.ts";

let gantry: TestGantry;
let owner: Awaited<ReturnType<TestGantry["setUp"]>>;
let admin: Client;
const DAY = 480;

beforeAll(async () => {
  gantry = await startTestGantry();
  owner = await gantry.setUp();
  admin = owner.call;
});
afterAll(() => gantry.close());

/**
 * A finished project whose tests took so many days each instead of four, from Monday, 5 January 2026. One that was agreed has a baseline,
 * and its plan followed what came.
 */
async function finishedProject(key: string, lasted: readonly number[], agreed: boolean) {
  const start = "2026-01-05T08:00";
  const { id: projectId } = await admin(api.project.create, { body: { key, name: key, start } });
  const phase = await admin(api.workItem.create, { body: { projectId, name: "Phase", workKind: "testing" } });
  const items = [];
  for (const name of lasted.map((_, at) => `Test ${at}`))
    items.push(await admin(api.workItem.create, { body: { projectId, parentId: phase.id, name, duration: 4 * DAY } }));
  if (agreed) await admin(api.baseline.create, { body: { projectId, name: "Agreed" } });
  for (const [at, { id, version }] of items.entries()) {
    const days = lasted[at] as number;
    const day = 4 + days + 2 * Math.floor((days - 1) / 5);
    const actualFinish = `2026-01-${String(day).padStart(2, "0")}T17:00`;
    const body = { percentComplete: 1, actualStart: start, actualFinish, ...(agreed ? { duration: days * DAY } : {}) };
    await admin(api.workItem.patch, { params: { id }, body }, { version });
  }
}

const learned = async (call = admin) => (await call(api.learnedEstimates.kinds, {})).kinds;

test("LRN-10 finished work tells of its kind once there is enough of it, and an estimate far from that is proposed as a risk", async () => {
  await finishedProject("ONE", [6, 6, 8], false);
  await gantry.gantry.scheduler.idle();
  expect(await learned()).toEqual([]);
  await finishedProject("TWO", [6, 4], true);
  await gantry.gantry.scheduler.idle();
  expect(await learned()).toMatchObject([
    { kind: null, count: 5, projects: 2 },
    { kind: "testing", count: 5, projects: 2, p50: 1.5, longer: 0.8 },
  ]);
  const guest = await gantry.user(owner, "guest");
  expect((await problemOf(learned(guest.call))).status).toBe(403);

  const { id: projectId } = await admin(api.project.create, {
    body: { key: "NEW", name: "New", start: "2050-01-03T08:00" },
  });
  const body = { projectId, name: "System test", duration: 10 * DAY, workKind: "testing" as const };
  const item = await admin(api.workItem.create, { body });
  await gantry.gantry.scheduler.idle();
  await admin(api.riskProposal.look, { params: { id: projectId } });
  const { items } = await admin(api.riskProposal.list, { query: { q: `projectId:${projectId}` } });
  expect(items).toMatchObject([{ rule: "estimate", hits: [item.id], probability: 0.8, delay: 5 * DAY }]);
});

test("LRN-11 a project that asks for it is forecast from finished work", async () => {
  const finishOf = async (key: string, learnedEstimates: boolean) => {
    const start = "2050-01-03T08:00";
    const { id: projectId } = await admin(api.project.create, { body: { key, name: key, start, learnedEstimates } });
    await admin(api.workItem.create, {
      body: { projectId, name: "System test", duration: 20 * DAY, workKind: "testing" },
    });
    await gantry.gantry.scheduler.idle();
    const { id } = await admin(api.keptForecast.create, { body: { projectId } });
    await gantry.gantry.forecasts.idle();
    return String((await admin(api.keptForecast.get, { params: { id } })).p50Finish);
  };
  const [usual, asFinished] = [await finishOf("USU", false), await finishOf("LRN", true)];
  // Half as long again as planned is the middle: 30 days instead of about 21.
  expect(asFinished > "2050-02-10").toBe(true);
  expect(usual < "2050-02-05").toBe(true);
});
