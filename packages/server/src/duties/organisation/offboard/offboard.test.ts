import { api, endpointsOf, meeting, personSkill, responsibility, risk, share, skill } from "@gantry/records";
import { afterAll, beforeAll, expect, test } from "vitest";
import { problemOf } from "../../../testing/problemOf.ts";
import { startTestGantry, type TestGantry, type Visitor } from "../../../testing/testGantry.ts";

let gantry: TestGantry;
let admin: Visitor;

beforeAll(async () => {
  gantry = await startTestGantry();
  admin = await gantry.setUp();
});
afterAll(() => gantry.close());

async function withPerson(role: "manager" | "member", name: string) {
  const somebody = await gantry.user(admin, role);
  const { id: userId } = somebody.session.user;
  const person = await admin.call(api.person.create, { body: { name } });
  const { version } = await admin.call(api.user.get, { params: { id: userId } });
  await admin.call(api.user.patch, { params: { id: userId }, body: { personId: person.id } }, { version });
  return { ...somebody, userId, personId: person.id };
}

test("one step hands over what somebody answers for, ends their access, and can be undone", async () => {
  const leaver = await withPerson("manager", "Lena Leaving");
  const heir = await withPerson("manager", "Hanna Heir");
  const project = await leaver.call(api.project.create, { body: { key: "OFF", name: "Handed over" } });
  const mine = { projectId: project.id, ownerId: leaver.userId };
  const risks = endpointsOf(risk);
  const open = await leaver.call(risks.create, { body: { ...mine, title: "Open" } });
  const closed = await leaver.call(risks.create, {
    body: { ...mine, title: "Closed", state: "closed", closedReason: "It is over" },
  });
  const item = await leaver.call(api.workItem.create, { body: { projectId: project.id, name: "Work" } });
  const assigned = { projectId: project.id, workItemId: item.id, personId: leaver.personId };
  const assignment = await leaver.call(api.assignment.create, { body: assigned });
  const sharing = { projectId: project.id, subjectRecord: "risk", subjectId: open.id, userId: leaver.userId };
  await admin.call(endpointsOf(share).create, { body: sharing });

  const belongings = await admin.call(api.user.belongings, { params: { id: leaver.userId }, query: {} });
  expect(belongings.items).toEqual(
    expect.arrayContaining([
      { record: "project", field: "managerId", count: 1 },
      { record: "assignment", field: "personId", count: 1 },
      { record: "risk", field: "ownerId", count: 1 },
    ]),
  );
  expect(belongings).toMatchObject({ sessions: 1, memberships: 1, shares: 1 });

  const done = await admin.call(api.user.offboard, {
    params: { id: leaver.userId },
    body: { successors: [{ record: null, userId: heir.userId }] },
  });
  expect(done.handedOver).toEqual(belongings.items);
  expect(done.kept).toEqual([]);
  const ownerOf = async (id: string) => (await admin.call(risks.get, { params: { id } })).ownerId;
  expect([await ownerOf(open.id), await ownerOf(closed.id)]).toEqual([heir.userId, leaver.userId]);
  const read = async () => (await admin.call(api.project.get, { params: { id: project.id } })).managerId;
  expect(await read()).toBe(heir.userId);
  expect((await admin.call(api.assignment.get, { params: { id: assignment.id } })).personId).toBe(heir.personId);
  expect((await problemOf(leaver.call(api.account.session, {}))).status).toBe(401);
  const members = await admin.call(api.membership.list, { query: { q: `userId:${leaver.userId}` } });
  expect(members.items).toEqual([]);

  await admin.call(api.edits.undo, { params: { id: done.changeSetId } });
  expect(await read()).toBe(leaver.userId);
  expect((await admin.call(api.user.get, { params: { id: leaver.userId } })).active).toBe(true);
});

test("what nobody takes stays and is told, and different people may take different things", async () => {
  const leaver = await withPerson("manager", "Otto Out");
  const heir = await gantry.user(admin, "manager");
  const project = await leaver.call(api.project.create, { body: { key: "OTTO", name: "Two heirs" } });
  const item = await leaver.call(api.workItem.create, { body: { projectId: project.id, name: "Work" } });
  const assigned = { projectId: project.id, workItemId: item.id, personId: leaver.personId };
  await leaver.call(api.assignment.create, { body: assigned });
  const done = await admin.call(api.user.offboard, {
    params: { id: leaver.userId },
    body: { successors: [{ record: "project", userId: heir.session.user.id }] },
  });
  expect(done.handedOver.map(({ record }) => record)).toEqual(["project"]);
  expect(done.kept).toEqual([{ record: "assignment", field: "personId", count: 1 }]);
});

test("what somebody was, can and followed is not handed over, nor what its heir has already", async () => {
  const leaver = await withPerson("manager", "Wanda Watching");
  const heir = await withPerson("manager", "Henry Heir");
  const project = await leaver.call(api.project.create, { body: { key: "FACT", name: "Facts" } });
  const item = await leaver.call(api.workItem.create, { body: { projectId: project.id, name: "Deliver" } });
  const watching = { subjectRecord: "workItem", subjectId: item.id, state: "on" as const };
  await leaver.call(api.collaboration.watch, { body: watching });
  const meetings = endpointsOf(meeting);
  const held = { projectId: project.id, title: "Kick-off", state: "held" as const, attendees: [leaver.personId] };
  const { id: meetingId } = await leaver.call(meetings.create, { body: held });
  await leaver.call(meetings.patch, { params: { id: meetingId }, body: { state: "signedOff" } }, { version: 1 });
  const java = await admin.call(endpointsOf(skill).create, { body: { name: "Java" } });
  for (const { personId } of [leaver, heir]) {
    await admin.call(endpointsOf(personSkill).create, { body: { personId, skillId: java.id, level: 2 } });
    const letter = { projectId: project.id, workItemId: item.id, personId, letter: "R" as const };
    await leaver.call(endpointsOf(responsibility).create, { body: letter });
  }
  const done = await admin.call(api.user.offboard, {
    params: { id: leaver.userId },
    body: { scope: "all", successors: [{ record: null, userId: heir.userId }] },
  });
  expect(done.handedOver.map(({ record }) => record)).toEqual(["project"]);
  expect(done.kept).toEqual([{ record: "responsibility", field: "personId", count: 1 }]);
  const { attendees } = await admin.call(meetings.get, { params: { id: meetingId } });
  expect(attendees).toEqual([leaver.personId]);
  const skills = await admin.call(endpointsOf(personSkill).list, { query: { q: `skillId:${java.id}` } });
  expect(skills.items.map(({ personId }) => personId).toSorted()).toEqual([leaver.personId, heir.personId].toSorted());
  const passedOff = { edits: [], cause: "offboard" };
  expect((await problemOf(admin.call(api.edits.apply, { body: passedOff }))).problem.code).toBe("request.invalid");
});

test("guests, those who left and the leaver take nothing over; the last administrator stays", async () => {
  const leaver = await gantry.user(admin, "member");
  const guest = await gantry.user(admin, "guest");
  const id = leaver.session.user.id;
  for (const userId of [id, guest.session.user.id]) {
    const offboard = admin.call(api.user.offboard, {
      params: { id },
      body: { successors: [{ record: null, userId }] },
    });
    expect((await problemOf(offboard)).problem.code).toBe("row.invalid");
  }
  const { user } = await admin.call(api.account.session, {});
  const own = admin.call(api.user.offboard, { params: { id: user.id }, body: { successors: [] } });
  expect((await problemOf(own)).problem.code).toBe("row.invalid");
});
