import { api, type Client, type Demand } from "@gantry/records";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestGantry, type TestGantry, type Visitor } from "../../../testing/testGantry.ts";

let gantry: TestGantry;
let owner: Visitor;
let admin: Client;
let ana = "";

const DAY = 480;
const demand = (from: string, to: string, call: Client = admin) => call(api.capacity.demand, { query: { from, to } });

/** A project with Ana on one item of two days, from Monday, 5 January 2026. */
async function projectWith(key: string, fields: { visibility?: "organisation"; state?: "active" | "onHold" }) {
  const { id: projectId } = await admin(api.project.create, {
    body: { key, name: `Project ${key}`, start: "2026-01-05T08:00", ...fields },
  });
  const phase = await admin(api.workItem.create, { body: { projectId, name: "Phase" } });
  const item = await admin(api.workItem.create, {
    body: { projectId, parentId: phase.id, name: `Secret of ${key}`, duration: 2 * DAY },
  });
  for (const workItemId of [phase.id, item.id])
    await admin(api.assignment.create, { body: { projectId, workItemId, personId: ana, units: 0.5, work: DAY } });
  await expect
    .poll(async () => (await admin(api.workItem.get, { params: { id: item.id } })).finish, { timeout: 30_000 })
    .toBe("2026-01-06T17:00");
  return item.id;
}

beforeAll(async () => {
  gantry = await startTestGantry();
  owner = await gantry.setUp();
  admin = owner.call;
  ana = (await admin(api.person.create, { body: { name: "Ana Lima" } })).id;
});
afterAll(() => gantry.close());

test("CAP-4 work of active projects is told where it overlaps, once for each who is on it", async () => {
  const id = await projectWith("CRM", { visibility: "organisation" });
  await projectWith("OLD", { state: "onHold" });
  const { items, more } = await demand("2026-01-06", "2026-01-07");
  expect(more).toBe(false);
  expect(items).toMatchObject([
    {
      personId: ana,
      start: "2026-01-05T08:00",
      finish: "2026-01-06T17:00",
      units: 0.5,
      work: DAY,
      item: { workItemId: id, key: "CRM-2", name: "Secret of CRM", projectName: "Project CRM" },
    },
  ]);
  expect((await demand("2026-01-07", "2026-02-01")).items).toEqual([]);
});

test("CAP-4 work that one may not see is other work: its time counts, what it is stays unsaid", async () => {
  await projectWith("HID", {});
  const stranger = await gantry.user(owner, "member");
  const { items } = await demand("2026-01-05", "2026-01-12", stranger.call);
  const named = ({ item }: Demand) => item?.name ?? null;
  expect(items.map(named).toSorted()).toEqual(["Secret of CRM", null]);
  expect(JSON.stringify(items)).not.toContain("HID");
  expect((await demand("2026-01-05", "2026-01-12")).items.map(named).toSorted()).toEqual([
    "Secret of CRM",
    "Secret of HID",
  ]);
});

test("guests, who see nobody, see nobody's load", async () => {
  const guest = await gantry.user(owner, "guest");
  await expect(demand("2026-01-05", "2026-01-12", guest.call)).rejects.toMatchObject({ problem: { status: 403 } });
});
