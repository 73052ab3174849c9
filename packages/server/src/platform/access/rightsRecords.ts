import { department, groupMember, membership, role, share, team, user } from "@gantry/records";

/** Record types whose rows say what somebody may do. */
export const rightsRecords: ReadonlySet<string> = new Set(
  [user, role, membership, share, team, department, groupMember].map(({ name }) => name),
);
