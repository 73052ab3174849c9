import type { gateCondition, Row, Values } from "@gantry/records";

export type ConditionRow = Row<typeof gateCondition>;

/** What people write of a condition; the rest the server does. */
export type ConditionValues = Omit<
  Values<typeof gateCondition>,
  "projectId" | "gateId" | "rank" | "signedById" | "signedAt" | "note"
>;
