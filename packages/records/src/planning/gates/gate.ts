import { choice, reference, text, timestamp } from "../../kernel/field.ts";
import { record } from "../../kernel/record.ts";

export const gateStates = ["closed", "passed", "waived", "failed"] as const;

/**
 * A point at which somebody decides whether work goes on: it sits on a milestone, or on the phase it closes, and opens when its
 * conditions hold. What was decided is written by the decision alone, never by an edit.
 */
export const gate = record("gate", {
  duty: "planning",
  plural: "gates",
  scope: "project",
  title: "name",
  permissions: { read: "project.read", create: "plan.write", write: "plan.write", delete: "plan.write" },
  fields: {
    projectId: reference("project", { required: true }),
    /** The milestone it sits on, or the summary whose end it is; its date is the gate's. */
    workItemId: reference("workItem", { required: true }),
    name: text({ required: true, search: true }),
    description: text({ initial: "", max: 10_000 }),
    /** Who may decide beside those with the permission "gate.decide"; whatever their role, they must see the project. */
    deciderId: reference("user", { nullable: true }),
    state: choice(gateStates, { initial: "closed", writable: false }),
    decidedById: reference("user", { nullable: true, writable: false }),
    decidedAt: timestamp({ nullable: true, writable: false }),
    reason: text({ initial: "", max: 2000, writable: false }),
  },
});
