import { api, endpointsOf, role, type Permission } from "@gantry/records";
import type { TestGantry, Visitor } from "../testGantry.ts";

/**
 * Everybody who may knock: nobody, the roles, a member of the organisation who is in no project, a guest with whom nothing is shared and
 * one with whom the risks of their own project are (`partner`), and holders of roles that the organisation made: one in their own project
 * (`clerk`) and one in the organisation (`auditor`).
 */
export const actorNames = [
  "public",
  "viewer",
  "member",
  "manager",
  "administrator",
  "nonMember",
  "guest",
  "partner",
  "clerk",
  "auditor",
] as const;
export type ActorName = (typeof actorNames)[number];

/** "own": the project in which viewer, member and manager have that role, and the clerk has theirs. "other": one in which none of them has any. */
export const sides = ["own", "other"] as const;
export type Side = (typeof sides)[number];

export type Caller = Visitor & { userId: string | null };
export type Callers = Record<ActorName, Caller>;

/** What the roles that the organisation made permit. */
export const ownRoles: Record<"clerk" | "auditor", readonly Permission[]> = {
  clerk: ["project.read", "register.write"],
  auditor: ["people.read", "project.read", "audit.read"],
};

/** Where an organisation is set up and people are invited. */
export type Door = Pick<TestGantry, "setUp" | "visitor" | "user">;

export async function createCallers(test: Door): Promise<Callers> {
  const administrator = await test.setUp();
  const withId = ({ session, ...visitor }: Visitor & { session: { user: { id: string } } }): Caller => ({
    ...visitor,
    userId: session.user.id,
  });
  const auditor = withId(await test.user(administrator, "viewer"));
  const auditing = { name: "Audit", kind: "organisation", permissions: ownRoles.auditor };
  const { id: roleId } = await administrator.call(endpointsOf(role).create, { body: auditing });
  const params = { id: auditor.userId ?? "" };
  const { version } = await administrator.call(api.user.get, { params });
  await administrator.call(api.user.patch, { params, body: { roleId } }, { version });
  return {
    public: { ...test.visitor(), userId: null },
    administrator: withId(administrator),
    viewer: withId(await test.user(administrator, "viewer")),
    member: withId(await test.user(administrator, "member")),
    manager: withId(await test.user(administrator, "manager")),
    nonMember: withId(await test.user(administrator, "member")),
    guest: withId(await test.user(administrator, "guest")),
    partner: withId(await test.user(administrator, "guest")),
    clerk: withId(await test.user(administrator, "member")),
    auditor,
  };
}

/** What of their own project is shared with the partner. */
export const sharedRecord = "risk";
/** Whose rows the partner sees: those, and what hangs on them. */
const shownRecords: readonly string[] = [sharedRecord, "approval"];

/** Who may see anything of a side's project. Written down here on its own, not taken from the code under test. */
export function sees(actor: ActorName, side: Side): boolean {
  if (actor === "administrator" || actor === "auditor") return true;
  return side === "own" && ["viewer", "member", "manager", "clerk"].includes(actor);
}

/** Who may see rows of a record type on that side: beside those who see the project, whoever they are shared with. */
export function seesRecord(actor: ActorName, side: Side, record: string): boolean {
  return sees(actor, side) || (actor === "partner" && side === "own" && shownRecords.includes(record));
}
