import { absence, api, endpointsOf, share, type Client, type RiskProposalRow } from "@gantry/records";
import { afterAll, beforeAll, expect, test } from "vitest";
import { problemOf } from "../../../testing/problemOf.ts";
import { startTestGantry, type TestGantry } from "../../../testing/testGantry.ts";

type Somebody = Awaited<ReturnType<TestGantry["setUp"]>>;

let gantry: TestGantry;
let owner: Somebody;
let admin: Client;
const DAY = 480;

beforeAll(async () => {
  gantry = await startTestGantry();
  owner = await gantry.setUp();
  admin = owner.call;
});
afterAll(() => gantry.close());

/** Four tasks of five days in a row, three of them by Ana alone, from a Monday in the future. */
async function plan(key: string, values: object = {}) {
  const project = await admin(api.project.create, {
    body: { key, name: key, start: "2050-01-03T08:00", managerId: owner.session.user.id, ...values },
  });
  const ana = await admin(api.person.create, { body: { name: `Ana ${key}` } });
  const items: { id: string }[] = [];
  for (const name of ["Design", "Build", "Test", "Train"]) {
    const item = await admin(api.workItem.create, { body: { projectId: project.id, name, duration: 5 * DAY } });
    const before = items.at(-1);
    if (before)
      await admin(api.dependency.create, {
        body: { projectId: project.id, predecessorId: before.id, successorId: item.id },
      });
    items.push(item);
    if (name !== "Train") await assign(project.id, item.id, ana.id);
  }
  return { project, ana, items };
}

const assign = (projectId: string, workItemId: string, personId: string) =>
  admin(api.assignment.create, { body: { projectId, workItemId, personId, work: 5 * DAY } });
async function look(id: string, call = admin): Promise<number> {
  await gantry.gantry.scheduler.idle();
  return (await call(api.riskProposal.look, { params: { id } })).proposed;
}
const proposals = async (projectId: string) =>
  (await admin(api.riskProposal.list, { query: { q: `projectId:${projectId} sort:number` } })).items;
const only = async (projectId: string) => {
  const [found, ...more] = await proposals(projectId);
  expect(more).toEqual([]);
  return found as RiskProposalRow;
};
const patch = ({ id, version }: { id: string; version: number }, body: Record<string, unknown>, call = admin) =>
  call(api.riskProposal.patch, { params: { id }, body }, { version });

test("RISK-1 one person on much of the critical work is proposed once, with its evidence, and gone when it is no longer so", async () => {
  const { project, ana, items } = await plan("ONE");
  expect(await look(project.id)).toBe(1);
  expect(await look(project.id)).toBe(0);
  const found = await only(project.id);
  expect(found).toMatchObject({
    rule: "onePerson",
    state: "proposed",
    hits: items.slice(0, 3).map(({ id }) => id),
    evidence: { subject: ana.id, figures: { activities: 3, of: 4, share: 0.75, minutes: 15 * DAY } },
  });
  expect(found.title).not.toContain("Ana");
  const bob = await admin(api.person.create, { body: { name: "Bob" } });
  const { items: assigned } = await admin(api.assignment.list, { query: { q: `personId:${ana.id}` } });
  for (const { id, version } of assigned.slice(0, 2))
    await admin(api.assignment.patch, { params: { id }, body: { personId: bob.id } }, { version });
  expect(await look(project.id)).toBe(0);
  expect((await only(project.id)).state).toBe("withdrawn");
});

test("RISK-1 clock time counts as the working time that lies in it", async () => {
  const { project, items } = await plan("CLK");
  const train = items[3] as { id: string };
  const { version } = await admin(api.workItem.get, { params: train });
  // Thirty days of the clock are far more minutes than the fifteen working days of Ana, and hold little more working time.
  await admin(api.workItem.patch, { params: train, body: { elapsed: true, duration: 30 * 1440 } }, { version });
  await look(project.id);
  expect((await only(project.id)).evidence?.figures).toMatchObject({ activities: 3, minutes: 15 * DAY });
});

test("RISK-6 accepting makes the risk it proposes, in one step that is undone in one; the evidence does not propose it again", async () => {
  const { project, items } = await plan("ACC");
  await look(project.id);
  const { id, version } = await only(project.id);
  const edits = [{ op: "update" as const, record: "riskProposal", id, version, values: { state: "accepted" } }];
  const { changeSetId } = await admin(api.edits.apply, { body: { edits } });
  const accepted = await only(project.id);
  const risk = await admin(api.risk.get, { params: { id: String(accepted.riskId) } });
  expect(risk).toMatchObject({
    title: accepted.title,
    category: "people",
    hits: items.slice(0, 3).map((each) => each.id),
    ownerId: owner.session.user.id,
    probability: null,
  });
  expect(await look(project.id)).toBe(0);
  await admin(api.edits.undo, { params: { id: changeSetId } });
  expect(await only(project.id)).toMatchObject({ state: "proposed", riskId: null });
  expect((await admin(api.risk.list, { query: { q: `projectId:${project.id}` } })).items).toEqual([]);
});

test("RISK-5 what was dismissed asks for a reason, and comes back only once there is more to it", async () => {
  const { project, ana, items } = await plan("DIS");
  await look(project.id);
  const found = await only(project.id);
  expect((await problemOf(patch(found, { state: "dismissed" }))).problem).toMatchObject({ code: "state.incomplete" });
  await patch(found, { state: "dismissed", reason: "Bob knows it all too" });
  expect(await look(project.id)).toBe(0);
  expect((await only(project.id)).state).toBe("dismissed");
  await assign(project.id, String(items[3]?.id), ana.id);
  expect(await look(project.id)).toBe(1);
  expect(await only(project.id)).toMatchObject({ state: "proposed", reason: "Bob knows it all too" });
});

test("RISK-4 an absence on the critical path is proposed with the time that would be lost", async () => {
  const { project, ana, items } = await plan("OFF");
  // Wednesday of the first week to Tuesday of the second: three days of Design, two of Build.
  const body = { personId: ana.id, firstDay: "2050-01-05", lastDay: "2050-01-11", kind: "sickness" };
  await admin(endpointsOf(absence).create, { body });
  await look(project.id);
  const away = (await proposals(project.id)).filter(({ rule }) => rule === "absence");
  expect(away.map(({ hits, delayLow, delay, delayHigh }) => ({ hits, delayLow, delay, delayHigh }))).toEqual([
    { hits: [items[0]?.id], delayLow: 0, delay: 3 * DAY, delayHigh: 3 * DAY },
    { hits: [items[1]?.id], delayLow: 0, delay: 2 * DAY, delayHigh: 2 * DAY },
  ]);
  expect(JSON.stringify(away)).not.toMatch(/sickness|2050-01/);
});

test("RISK-2 work that waits for another project without float is proposed, and names nothing of that project", async () => {
  const { project, items } = await plan("WAIT");
  const other = await admin(api.project.create, { body: { key: "ELSE", name: "Secret", start: "2050-01-03T08:00" } });
  const secret = await admin(api.workItem.create, { body: { projectId: other.id, name: "Secret work" } });
  await admin(api.dependency.create, {
    body: { projectId: project.id, predecessorId: secret.id, successorId: String(items[0]?.id) },
  });
  await look(project.id);
  const waits = (await proposals(project.id)).filter(({ rule }) => rule === "waits");
  expect(waits).toMatchObject([{ hits: [items[0]?.id], evidence: { figures: { float: 0 } } }]);
  expect(JSON.stringify(waits)).not.toContain("Secret");
});

test("RISK-5 ten of a rule are proposed at a time: what is decided makes room for the next, and nothing open is taken back for what is weightier", async () => {
  const { project } = await plan("MANY");
  const other = await admin(api.project.create, { body: { key: "FAR", name: "Far", start: "2050-01-03T08:00" } });
  const far = await admin(api.workItem.create, { body: { projectId: other.id, name: "Theirs", duration: DAY } });
  const waiting = async (name: string, values: object = {}) => {
    const body = { projectId: project.id, name, duration: 20 * DAY, ...values };
    const { id } = await admin(api.workItem.create, { body });
    await admin(api.dependency.create, {
      body: { projectId: project.id, predecessorId: far.id, successorId: id },
    });
  };
  for (let each = 0; each < 12; each++) await waiting(`Waits ${each}`);
  expect(await look(project.id)).toBe(10);
  // Ten days late by its deadline.
  await waiting("Waits late", { deadline: "2050-01-14T17:00" });
  expect(await look(project.id)).toBe(1);
  const waits = async (state: string) => (await proposals(project.id)).filter((row) => row.state === state);
  expect(await waits("proposed")).toHaveLength(11);
  for (const row of await waits("proposed")) await patch(row, { state: "dismissed", reason: "We talk to them" });
  expect(await look(project.id)).toBe(2);
  expect(await waits("proposed")).toHaveLength(2);
  expect(await look(project.id)).toBe(0);
  expect(await waits("withdrawn")).toEqual([]);
});

test("each day the running projects are looked at, and whoever manages one hears once", async () => {
  const { project } = await plan("DAY");
  await gantry.gantry.scheduler.idle();
  await gantry.gantry.proposer.look();
  await gantry.gantry.proposer.look();
  const found = await only(project.id);
  const told = async () => (await admin(api.inbox.list, { query: {} })).items.filter(({ row }) => row.id === found.id);
  await expect.poll(told).toMatchObject([{ reasons: ["proposed"], by: null }]);
});

test("who may keep the register may look, accept and propose; others of the project read, and strangers see nothing", async () => {
  const { project } = await plan("MAY");
  await look(project.id);
  const [viewer, stranger] = [await gantry.user(owner, "viewer"), await gantry.user(owner, "member")];
  const body = { projectId: project.id, userId: viewer.session.user.id, role: "viewer" as const };
  await admin(api.membership.create, { body });
  const found = await only(project.id);
  expect((await problemOf(look(project.id, viewer.call))).status).toBe(403);
  expect((await problemOf(patch(found, { state: "accepted" }, viewer.call))).status).toBe(403);
  expect((await problemOf(look(project.id, stranger.call))).status).toBe(404);
  expect((await problemOf(patch(found, { state: "accepted" }, stranger.call))).status).toBe(404);
  expect((await viewer.call(api.riskProposal.list, { query: {} })).items.map(({ id }) => id)).toEqual([found.id]);

  // Whoever may write the one proposal that is shared with them may change it, but not put a risk on the register.
  const guest = await gantry.user(owner, "guest");
  await admin(endpointsOf(share).create, {
    body: {
      projectId: project.id,
      userId: guest.session.user.id,
      subjectRecord: "riskProposal",
      subjectId: found.id,
      level: "write",
    },
  });
  const changed = await patch(found, { title: "Ours" }, guest.call);
  expect((await problemOf(patch(changed, { state: "accepted" }, guest.call))).status).toBe(403);
  expect(await only(project.id)).toMatchObject({ title: "Ours", state: "proposed", riskId: null });
  expect((await admin(api.risk.list, { query: { q: `projectId:${project.id}` } })).items).toEqual([]);
});
