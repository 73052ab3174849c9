/** Record types that conditions of gates look at: those that all who see a project see alike. */
export const gateSubjects = ["workItem", "assignment", "gate", "membership"] as const;
export type GateSubject = (typeof gateSubjects)[number];
