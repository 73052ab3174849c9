import type { membership, Row } from "@gantry/records";

/** Whose membership it is: one of the three is named. */
export type MemberOf = Pick<Row<typeof membership>, "userId" | "teamId" | "departmentId">;

/** The id of the user, team or department. */
export function idOf({ userId, teamId, departmentId }: MemberOf): string {
  return userId ?? teamId ?? departmentId ?? "";
}
