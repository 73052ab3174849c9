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
  names: { en: ["Gate", "Gates"], de: ["Gate", "Gates"] },
  scope: "project",
  title: "name",
  permissions: { read: "project.read", create: "plan.write", write: "plan.write", delete: "plan.write" },
  fields: {
    projectId: reference("project", { required: true, label: ["Project", "Projekt"] }),
    /** The milestone it sits on, or the summary whose end it is; its date is the gate's. */
    workItemId: reference("workItem", { required: true, label: ["Sits on", "Sitzt auf"] }),
    name: text({ required: true, search: true, label: ["Name", "Name"] }),
    description: text({ initial: "", max: 10_000, label: ["What is decided here", "Was hier entschieden wird"] }),
    /** Who may decide beside those with the permission "gate.decide"; whatever their role, they must see the project. */
    deciderId: reference("user", { nullable: true, label: ["Decider", "Entscheidung durch"] }),
    state: choice(gateStates, {
      initial: "closed",
      settled: ["passed", "waived", "failed"],
      writable: false,
      label: ["State", "Status"],
      labels: {
        closed: ["Closed", "Geschlossen"],
        passed: ["Passed", "Freigegeben"],
        waived: ["Waived", "Unter Vorbehalt"],
        failed: ["Failed", "Abgelehnt"],
      },
    }),
    decidedById: reference("user", { nullable: true, writable: false, label: ["Decided by", "Entschieden von"] }),
    decidedAt: timestamp({ nullable: true, writable: false, label: ["Decided at", "Entschieden am"] }),
    reason: text({ initial: "", max: 2000, writable: false, label: ["Reason", "Grund"] }),
  },
});
