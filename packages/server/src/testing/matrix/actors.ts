import type { TestGantry, Visitor } from "../testGantry.ts";

/** Everybody who may knock: nobody, the roles, a member of the organisation who is in no project, and a guest with whom nothing is shared. */
export const actorNames = ["public", "viewer", "member", "manager", "administrator", "nonMember", "guest"] as const;
export type ActorName = (typeof actorNames)[number];

/** "own": the project in which viewer, member and manager have that role. "other": one in which none of them has any. */
export const sides = ["own", "other"] as const;
export type Side = (typeof sides)[number];

export type Caller = Visitor & { userId: string | null };
export type Callers = Record<ActorName, Caller>;

export async function createCallers(test: TestGantry): Promise<Callers> {
  const administrator = await test.setUp();
  const withId = ({ session, ...visitor }: Visitor & { session: { user: { id: string } } }): Caller => ({
    ...visitor,
    userId: session.user.id,
  });
  return {
    public: { ...test.visitor(), userId: null },
    administrator: withId(administrator),
    viewer: withId(await test.user(administrator, "viewer")),
    member: withId(await test.user(administrator, "member")),
    manager: withId(await test.user(administrator, "manager")),
    nonMember: withId(await test.user(administrator, "member")),
    guest: withId(await test.user(administrator, "guest")),
  };
}

/** Who may see anything of a side's project. Written down here on its own, not taken from the code under test. */
export function sees(actor: ActorName, side: Side): boolean {
  return actor === "administrator" || (side === "own" && ["viewer", "member", "manager"].includes(actor));
}
