import { newId } from "../../platform/db/newId.ts";
import { actorNames, sees, seesRecord, type ActorName, type Side } from "./actors.ts";
import type { Fixture } from "./fixture.ts";
import { markers } from "./markers.ts";
import type { Knock, Outcome } from "./knock.ts";
import { holds, type Level } from "./levels.ts";

interface DutyProbe {
  knock: (fixture: Fixture, side: Side, actor: ActorName) => Promise<Knock>;
  expected: (actor: ActorName, side: Side) => Outcome;
  shows?: (knocked: Knock) => string;
  spares?: readonly ActorName[];
  namesProject?: true;
}

const everyone = actorNames.filter((actor) => actor !== "public");
const signedIn = (actor: ActorName): Outcome => (actor === "public" ? "unsigned" : "passed");
const only =
  (...allowed: ActorName[]) =>
  (actor: ActorName): Outcome =>
    actor === "public" ? "unsigned" : allowed.includes(actor) ? "passed" : "denied";
const reader = (actor: ActorName, side: Side): Outcome =>
  actor === "public" ? "unsigned" : sees(actor, side) ? "passed" : "hidden";
/** Who goes that far in the project; the others who see it may look on. */
const holder =
  (level: Level) =>
  (actor: ActorName, side: Side): Outcome => {
    if (actor === "public") return "unsigned";
    if (!sees(actor, side)) return "hidden";
    return holds(actor, level) ? "passed" : "denied";
  };
const leader = holder("lead");
/** What belongs to somebody else is not there for anybody, whatever their role. */
const nobody = (actor: ActorName): Outcome => (actor === "public" ? "unsigned" : "hidden");

const get = (path: string) => async (): Promise<Knock> => ({ method: "GET", path });
const post = (path: string, body?: unknown) => async (): Promise<Knock> => ({
  method: "POST",
  path,
  ...(body === undefined ? {} : { body }),
});
const ofProject =
  (path: string) =>
  async (fixture: Fixture, side: Side): Promise<Knock> => ({
    method: "GET",
    path: `/api/projects/${fixture.projectId(side)}/${path}`,
  });
const ofItem =
  (path: string) =>
  async (fixture: Fixture, side: Side): Promise<Knock> => ({
    method: "GET",
    path: `/api/${path}?subjectRecord=workItem&subjectId=${(await fixture.kept("workItem", side)).id}`,
  });
const ofFile =
  (path: string) =>
  async (fixture: Fixture, side: Side): Promise<Knock> => ({
    method: "GET",
    path: `/api/attachments/${(await fixture.kept("attachment", side)).id}/${path}`,
  });
const freshOf =
  (record: string, plural: string, verb: string) =>
  async (fixture: Fixture, side: Side): Promise<Knock> => ({
    method: "POST",
    path: `/api/${plural}/${(await fixture.fresh(record, side)).id}/${verb}`,
    body: {},
  });
const password = "four unrelated words here";

/** The endpoints that no record declares, one by one. */
export const dutyProbes: Record<string, DutyProbe> = {
  "setup.state": { knock: get("/api/setup"), expected: () => "passed" },
  "setup.complete": {
    knock: post("/api/setup", {
      token: "guess",
      organisation: { name: "Mine", currency: "EUR", timeZone: "UTC", locale: "en" },
      administrator: { name: "Eve", email: "eve@example.org", password },
      demo: false,
    }),
    // Set up already: refused to everybody, with 409.
    expected: () => "passed",
  },
  "session.create": {
    knock: post("/api/session", { email: "eve@example.org", password }),
    expected: () => "unsigned",
    spares: everyone,
  },
  "invitation.accept": {
    knock: post("/api/invitations/accept", { token: "guess", password }),
    expected: () => "denied",
    spares: everyone,
  },
  "api.openapi": { knock: get("/api/openapi.json"), expected: () => "passed" },
  "session.get": { knock: get("/api/session"), expected: signedIn },
  "session.delete": {
    knock: async () => ({ method: "DELETE", path: "/api/session" }),
    expected: signedIn,
    spares: everyone,
  },
  "sessions.list": { knock: get("/api/sessions"), expected: signedIn },
  "sessions.revoke": { knock: async () => ({ method: "DELETE", path: `/api/sessions/${newId()}` }), expected: nobody },
  "session.preferences": {
    knock: async () => ({ method: "PATCH", path: "/api/session", body: { theme: "dark" } }),
    expected: signedIn,
  },
  "password.change": { knock: post("/api/session/password", { current: "wrong", next: password }), expected: signedIn },
  "mcp.call": {
    knock: async (_, side) => ({
      method: "POST",
      path: "/mcp",
      headers: { accept: "application/json, text/event-stream" },
      body: {
        jsonrpc: "2.0",
        id: 1,
        method: "tools/call",
        params: { name: "query_records", arguments: { record: "workItem", query: `name~${markers[side]}` } },
      },
    }),
    expected: signedIn,
    shows: ({ body }) => (JSON.stringify(body).includes(markers.own) ? `${markers.own} item` : `${markers.other} item`),
  },
  "mcp.listen": { knock: get("/mcp"), expected: signedIn },
  "mcp.end": { knock: async () => ({ method: "DELETE", path: "/mcp" }), expected: signedIn },
  "tokens.list": { knock: get("/api/tokens"), expected: signedIn },
  "tokens.listAll": { knock: get("/api/tokens/all"), expected: only("administrator") },
  "tokens.create": { knock: post("/api/tokens", { name: "Nightly", scopes: ["read"] }), expected: signedIn },
  "tokens.revoke": { knock: async () => ({ method: "DELETE", path: `/api/tokens/${newId()}` }), expected: nobody },
  "user.invite": {
    knock: async (fixture, side) => ({
      method: "POST",
      path: `/api/users/${(await fixture.fresh("user", side)).id}/invitation`,
    }),
    expected: only("administrator"),
  },
  "user.belongings": {
    knock: async (fixture, side) => ({
      method: "GET",
      path: `/api/users/${(await fixture.kept("user", side)).id}/belongings`,
    }),
    expected: only("administrator"),
  },
  "user.offboard": {
    knock: async (fixture, side) => ({
      method: "POST",
      path: `/api/users/${(await fixture.fresh("user", side)).id}/offboard`,
      body: { successors: [] },
    }),
    expected: only("administrator"),
  },
  "invitationLink.secret": {
    knock: async (fixture, side) => ({
      method: "POST",
      path: `/api/invitation-links/${(await fixture.fresh("invitationLink", side)).id}/secret`,
    }),
    expected: only("administrator"),
  },
  "invitationLink.look": {
    knock: post("/api/invitation-links/look", { token: "guess" }),
    expected: () => "denied",
    spares: everyone,
  },
  "invitationLink.accept": {
    knock: post("/api/invitation-links/accept", { token: "guess", name: "Eve", email: "eve@example.org", password }),
    expected: () => "denied",
    spares: everyone,
  },
  "demo.load": { knock: post("/api/demo"), expected: only("administrator"), spares: ["administrator"] },
  "demo.delete": { knock: async () => ({ method: "DELETE", path: "/api/demo" }), expected: only("administrator") },
  "plan.snapshot": { knock: ofProject("plan"), expected: reader },
  "plan.burn": { knock: ofProject("burn"), expected: reader },
  "plan.schedule": { knock: ofProject("schedule"), expected: reader },
  "plan.asOf": { knock: ofProject("plan/as-of?at=2100-01-01T00:00:00Z"), expected: reader },
  "plan.moments": { knock: ofProject("plan/moments?at=2100-01-01T00:00:00Z"), expected: reader },
  "plan.export": { knock: ofProject("export?format=csv"), expected: reader },
  "baseline.items": {
    knock: async (fixture, side) => ({
      method: "GET",
      path: `/api/baselines/${(await fixture.kept("baseline", side)).id}/items`,
    }),
    expected: reader,
  },
  "plan.externals": { knock: ofProject("externals"), expected: reader },
  "gates.checks": { knock: ofProject("gate-checks"), expected: reader },
  "gates.tryCondition": {
    knock: ofProject("gate-checks/try?subject=workItem&expectation=all"),
    expected: reader,
  },
  "gates.decide": {
    async knock(fixture, side) {
      const { id, version } = await fixture.fresh("gate", side);
      const body = { decision: "waive", reason: "The board wants it", version };
      return { method: "POST", path: `/api/gates/${id}/decision`, body };
    },
    expected: leader,
  },
  "gates.sign": {
    async knock(fixture, side) {
      const { id, version } = await fixture.fresh("gateCondition", side);
      return { method: "POST", path: `/api/gate-conditions/${id}/signature`, body: { signed: true, version } };
    },
    expected: leader,
  },
  "plan.moves": { knock: ofProject("moves"), expected: reader },
  "workItem.reasons": {
    knock: async (fixture, side) => ({
      method: "GET",
      path: `/api/work-items/${(await fixture.kept("workItem", side)).id}/reasons`,
    }),
    expected: reader,
  },
  "scenario.comparison": {
    knock: async (fixture, side) => ({
      method: "GET",
      path: `/api/scenarios/${(await fixture.kept("scenario", side)).id}/comparison`,
    }),
    expected: reader,
  },
  "scenario.accept": {
    knock: async (fixture, side) => ({
      method: "POST",
      path: `/api/scenarios/${(await fixture.fresh("scenario", side)).id}/accept`,
      body: {},
    }),
    expected: leader,
  },
  "scenario.copy": {
    knock: async (fixture, side) => ({
      method: "POST",
      path: `/api/scenarios/${(await fixture.kept("scenario", side)).id}/copy`,
      body: { name: "A copy" },
    }),
    expected: reader,
  },
  "changeRequest.decide": {
    async knock(fixture, side) {
      const { id, version } = await fixture.submitted(side);
      return { method: "POST", path: `/api/change-requests/${id}/decision`, body: { decision: "approve", version } };
    },
    expected: leader,
  },
  "changeRequest.measure": {
    async knock(fixture, side) {
      const { id } = await fixture.fresh("changeRequest", side);
      return { method: "POST", path: `/api/change-requests/${id}/impact` };
    },
    expected: holder("register"),
  },
  "approval.deciders": {
    knock: async (fixture, side) => ({
      method: "GET",
      path: `/api/approvals/${(await fixture.kept("approval", side)).id}/deciders`,
    }),
    expected: (actor, side) =>
      actor === "public" ? "unsigned" : seesRecord(actor, side, "approval") ? "passed" : "hidden",
  },
  "risk.convert": { knock: freshOf("risk", "risks", "issue"), expected: holder("register") },
  "keptForecast.calibration": {
    knock: async (fixture, side) => ({
      method: "GET",
      path: `/api/kept-forecasts/calibration?projectId=${fixture.projectId(side)}`,
    }),
    expected: reader,
  },
  "riskResponse.plan": { knock: freshOf("riskResponse", "risk-responses", "plan"), expected: leader },
  "learnedEstimates.kinds": {
    knock: get("/api/learned-estimates"),
    expected: only("viewer", "member", "manager", "administrator", "nonMember", "clerk", "auditor"),
  },
  "riskProposal.look": {
    knock: async (fixture, side) => ({
      method: "POST",
      path: `/api/projects/${fixture.projectId(side)}/risk-proposals`,
    }),
    expected: holder("register"),
  },
  "meeting.next": { knock: freshOf("meeting", "meetings", "next"), expected: holder("register") },
  "meeting.minutes": {
    knock: async (fixture, side) => ({
      method: "GET",
      path: `/api/meetings/${(await fixture.kept("meeting", side)).id}/minutes`,
    }),
    expected: reader,
  },
  "raci.matrix": { knock: ofProject("raci"), expected: reader },
  "raci.table": { knock: ofProject("raci/table"), expected: reader },
  "owed.list": {
    async knock(fixture, side) {
      await fixture.kept("issue", side);
      return { method: "GET", path: "/api/owed?until=2999-12-31" };
    },
    expected: signedIn,
  },
  "capacity.demand": {
    async knock(fixture, side) {
      await fixture.kept("assignment", side);
      return { method: "GET", path: "/api/capacity?from=2000-01-01&to=2999-12-31" };
    },
    expected: only("viewer", "member", "manager", "administrator", "nonMember", "clerk", "auditor"),
  },
  "capacity.needs": {
    async knock(fixture, side) {
      await fixture.kept("skillNeed", side);
      return { method: "GET", path: "/api/capacity/needs?from=2000-01-01&to=2999-12-31" };
    },
    expected: only("viewer", "member", "manager", "administrator", "nonMember", "clerk", "auditor"),
  },
  "imports.upload": { knock: post("/api/imports"), expected: only("administrator", "manager") },
  "imports.get": { knock: async () => ({ method: "GET", path: `/api/imports/${newId()}` }), expected: nobody },
  "imports.accept": {
    knock: async () => ({
      method: "POST",
      path: `/api/imports/${newId()}/accept`,
      body: { documents: [{ index: 0, into: { kind: "new", key: "X", name: "X" } }] },
    }),
    expected: (actor) => (["manager", "administrator"].includes(actor) ? "hidden" : only()(actor)),
  },
  "imports.cancel": {
    knock: async () => ({ method: "POST", path: `/api/imports/${newId()}/cancel` }),
    expected: nobody,
  },
  "edits.preview": {
    async knock(fixture, side) {
      const { id, version } = await fixture.fresh("workItem", side);
      return {
        method: "POST",
        path: "/api/edits/preview",
        body: { edits: [{ op: "update", record: "workItem", id, version, values: { percentComplete: 0.75 } }] },
      };
    },
    // What would be refused is told in the answer; nothing is written for anybody.
    expected: signedIn,
  },
  "edits.apply": {
    async knock(fixture, side) {
      const { id, version } = await fixture.fresh("workItem", side);
      return {
        method: "POST",
        path: "/api/edits",
        body: { edits: [{ op: "update", record: "workItem", id, version, values: { percentComplete: 0.75 } }] },
      };
    },
    expected: holder("progress"),
  },
  "changeSets.undo": {
    knock: async (fixture, side) => ({
      method: "POST",
      path: `/api/change-sets/${await fixture.changeSet(side)}/undo`,
    }),
    expected: holder("progress"),
  },
  "audit.runs": { knock: get("/api/audit/runs"), expected: only("administrator", "auditor") },
  "audit.verify": { knock: post("/api/audit/runs"), expected: only("administrator", "auditor") },
  "collaboration.watchers": { knock: ofItem("watchers"), expected: reader },
  "collaboration.watch": {
    knock: async (fixture, side) => ({
      method: "PUT",
      path: "/api/watchers",
      body: { subjectRecord: "workItem", subjectId: (await fixture.kept("workItem", side)).id, state: "on" },
    }),
    expected: reader,
  },
  "collaboration.mentionable": { knock: ofItem("mentionable"), expected: reader },
  "collaboration.linked": { knock: ofItem("linked-rows"), expected: reader },
  "attachment.upload": {
    async knock(fixture, side) {
      return { ...(await ofItem("attachments/upload")(fixture, side)), method: "POST" };
    },
    expected: holder("comment"),
  },
  "attachment.content": { knock: ofFile("content"), expected: reader },
  // There is none of a text: whoever sees the file is told so with the same status as those who do not.
  "attachment.thumbnail": { knock: ofFile("thumbnail"), expected: nobody },
  "attachment.limits": { knock: get("/api/attachment-limits"), expected: signedIn },
  "shared.list": { knock: get("/api/shared-with-me"), expected: signedIn, namesProject: true },
  "inbox.list": { knock: get("/api/inbox"), expected: signedIn, namesProject: true },
  "inbox.count": { knock: get("/api/inbox/count"), expected: signedIn },
  "inbox.mark": { knock: post("/api/inbox/mark", { as: "read" }), expected: signedIn },
  "inbox.snooze": { knock: post("/api/inbox/snooze", { ids: [newId()], until: null }), expected: signedIn },
  "inbox.mutes": { knock: get("/api/inbox/mutes"), expected: signedIn },
  "inbox.mute": {
    knock: async () => ({
      method: "PUT",
      path: "/api/inbox/mutes",
      body: { kind: "project", target: newId(), muted: false },
    }),
    expected: signedIn,
  },
  "search.all": {
    knock: async (_, side) => ({ method: "GET", path: `/api/search?limit=50&text=${markers[side]}+item` }),
    expected: signedIn,
    shows: ({ path }) => path.slice(path.lastIndexOf("=") + 1).replace("+", " "),
  },
};
