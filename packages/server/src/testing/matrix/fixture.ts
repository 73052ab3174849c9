import { api, comment, endpointsOf, membership, recordNamed, role, share, type Client } from "@gantry/records";
import { newId } from "../../platform/db/newId.ts";
import { ownRoles, sharedRecord, type Caller, type Callers, type Side } from "./actors.ts";
import { bodyOf } from "./bodyOf.ts";
import { markers, projectName } from "./markers.ts";

export interface FreshRow {
  id: string;
  version: number;
}

export interface Fixture {
  admin: Client;
  projectId(side: Side): string;
  /** A new row of a record type on that side, made by the administrator. */
  fresh(record: string, side: Side): Promise<FreshRow>;
  /** The same row each time, for what only reads. */
  kept(record: string, side: Side): Promise<FreshRow>;
  /** What a create of that record takes on that side. */
  body(record: string, side: Side): Promise<Record<string, unknown>>;
  /** A change request that waits for its decision. */
  submitted(side: Side): Promise<FreshRow>;
  /** A change set that reports progress on a work item of that side. */
  changeSet(side: Side): Promise<string>;
}

const members = ["viewer", "member", "manager"] as const;
const week = [[], ...Array.from({ length: 5 }, () => [{ from: 480, to: 1020 }]), []];

export async function createFixture(callers: Callers): Promise<Fixture> {
  const admin = callers.administrator.call;
  let count = 0;
  const clerking = { name: "Clerk", kind: "project", permissions: ownRoles.clerk };
  const clerkRole = await admin(endpointsOf(role).create, { body: clerking });
  const newProject = async (side: Side): Promise<FreshRow> => {
    const project = await admin(api.project.create, {
      body: { key: `M${++count}`, name: projectName(side), start: "2026-01-05T08:00" },
    });
    if (side === "own") {
      for (const each of members) await join(project.id, callers[each], { role: each });
      await join(project.id, callers.clerk, { role: "viewer", roleId: clerkRole.id });
    }
    return project;
  };
  const join = (projectId: string, { userId }: Caller, as: object) =>
    admin(endpointsOf(membership).create, { body: { projectId, userId, ...as } });
  const projects = { own: (await newProject("own")).id, other: (await newProject("other")).id };
  await admin(endpointsOf(share).create, {
    body: { projectId: projects.own, subjectRecord: sharedRecord, userId: callers.partner.userId },
  });
  const newItem = (side: Side) =>
    admin(api.workItem.create, { body: { projectId: projects[side], name: `${markers[side]} item` } });

  const body = async (record: string, side: Side): Promise<Record<string, unknown>> => {
    const projectId = projects[side];
    switch (record) {
      case "project":
        return { key: `M${++count}`, name: "New project" };
      case "workItem":
        return { projectId, name: `${markers[side]} item` };
      case "dependency":
        return {
          projectId,
          predecessorId: (await newItem(side)).id,
          successorId: (await newItem(side)).id,
          externalId: markers[side],
        };
      case "assignment":
        return {
          projectId,
          workItemId: (await newItem(side)).id,
          personId: (await fresh("person", side)).id,
          externalId: markers[side],
        };
      case "calendar":
        return { projectId, name: `${markers[side]} calendar`, days: week };
      case "baseline":
        return { projectId, name: `${markers[side]} baseline`, why: markers[side] };
      case "keptForecast":
        return { projectId, why: markers[side] };
      case "gate":
        return { projectId, workItemId: (await newItem(side)).id, name: `${markers[side]} gate` };
      case "gateCondition":
        return {
          projectId,
          gateId: (await fresh("gate", side)).id,
          name: `${markers[side]} condition`,
          kind: "manual",
        };
      case "sprint":
        return { projectId, name: `${markers[side]} sprint`, start: "2026-01-05T00:00", finish: "2026-01-17T00:00" };
      case "boardColumn":
        return { projectId, name: `${markers[side]} column` };
      case "membership":
        return { projectId, userId: (await fresh("user", side)).id, role: "viewer" };
      case "scenario":
        return { projectId, name: `${markers[side]} scenario` };
      case "scenarioStep": {
        const { id, version } = await newItem(side);
        const edits = [{ op: "update", record: "workItem", id, version, values: { duration: 960 } }];
        return { projectId, scenarioId: (await fresh("scenario", side)).id, label: markers[side], edits };
      }
      case "transitionRule":
        return { recordType: "risk", fromState: "open", toState: "closed", approval: "manager" };
      case "approval": {
        await kept("transitionRule", side);
        const subject = await fresh("risk", side);
        return { subjectRecord: "risk", subjectId: subject.id, toState: "closed", reason: markers[side] };
      }
      case "customField":
        return { recordType: "risk", key: `key${++count}`, name: "Cost centre" };
      case "link": {
        const [subject, target] = [await newItem(side), await newItem(side)];
        const ends = {
          subjectRecord: "workItem",
          subjectId: subject.id,
          targetRecord: "workItem",
          targetId: target.id,
        };
        return { ...ends, note: markers[side] };
      }
      case "reaction": {
        const said = await admin(endpointsOf(comment).create, { body: await body("comment", side) });
        return { subjectRecord: "workItem", subjectId: said.subjectId, commentId: said.id, kind: "heart" };
      }
      case "organisation":
        return { name: "Another organisation" };
      case "user":
        return { name: "Somebody", email: `${newId()}@example.org`, role: "viewer" };
      case "person":
        return { name: "Somebody" };
      case "role":
        return { name: "Somebody's role", kind: "project", permissions: ["project.read"] };
      case "groupMember":
        return { teamId: (await fresh("team", side)).id, personId: (await fresh("person", side)).id };
      case "share":
        return {
          projectId,
          subjectRecord: "workItem",
          subjectId: (await newItem(side)).id,
          userId: (await fresh("user", side)).id,
        };
      case "recognition":
        return { ...(await bodyOf(recordNamed(record), side, { projectId, fresh })), shared: true };
      default:
        return bodyOf(recordNamed(record), side, { projectId, fresh });
    }
  };
  const attach = async (side: Side): Promise<FreshRow> => {
    const form = new FormData();
    form.append("file", new File([markers[side]], `${markers[side]}.txt`));
    const query = { subjectRecord: "workItem", subjectId: (await newItem(side)).id };
    return admin(api.collaboration.upload, { query, body: form } as never);
  };
  const fresh = async (record: string, side: Side): Promise<FreshRow> => {
    if (record === "project") return newProject(side);
    if (record === "organisation") return (await admin(api.organisation.list, { query: {} })).items[0] as FreshRow;
    if (record === "attachment") return attach(side);
    return admin(endpointsOf(recordNamed(record)).create, { body: await body(record, side) });
  };
  const rows = new Map<string, Promise<FreshRow>>();
  const kept = (record: string, side: Side): Promise<FreshRow> => {
    const key = `${record} ${side}`;
    const row = rows.get(key) ?? fresh(record, side);
    rows.set(key, row);
    return row;
  };
  return {
    admin,
    kept,
    projectId: (side) => projects[side],
    fresh,
    body,
    async submitted(side) {
      const { id, version } = await fresh("changeRequest", side);
      return admin(api.changeRequest.patch, { params: { id }, body: { state: "submitted" } }, { version });
    },
    async changeSet(side) {
      const { id, version } = await newItem(side);
      const { changeSetId } = await admin(api.edits.apply, {
        body: { edits: [{ op: "update", record: "workItem", id, version, values: { percentComplete: 0.5 } }] },
      });
      return changeSetId;
    },
  };
}
