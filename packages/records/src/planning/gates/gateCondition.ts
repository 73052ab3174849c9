import { choice, integer, rank, reference, text, timestamp } from "../../kernel/field.ts";
import { record } from "../../kernel/record.ts";

/** "records": a query. "assigned": unfinished work has somebody. "findings": of the schedule. "manual": signed by somebody. */
export const conditionKinds = ["records", "assigned", "findings", "manual"] as const;
export const expectations = ["all", "none", "atLeast"] as const;

/** What must hold before a gate is passed. Which of the fields count depends on the kind. */
export const gateCondition = record("gateCondition", {
  duty: "planning",
  plural: "gate-conditions",
  scope: "project",
  title: "name",
  permissions: { read: "project.read", create: "plan.write", write: "plan.write", delete: "plan.write" },
  fields: {
    projectId: reference("project", { required: true }),
    gateId: reference("gate", { required: true }),
    rank: rank(),
    name: text({ required: true, max: 300 }),
    kind: choice(conditionKinds, { initial: "records" }),
    /** The work the gate closes, or all of the project. */
    area: choice(["phase", "project"], { initial: "phase" }),
    /** Record type that is looked at (kind "records"). */
    subject: text({ initial: "workItem", max: 50 }),
    /** Which of them are looked at, in the query language; empty: all. */
    among: text({ initial: "", max: 1000 }),
    /** What is asked of them. */
    query: text({ initial: "", max: 1000 }),
    /** That all of them meet the query, none, or at least `amount`. */
    expectation: choice(expectations, { initial: "all" }),
    amount: integer({ nullable: true, min: 1, max: 1_000_000 }),
    /** The mildest finding that still holds the gate shut (kind "findings"). */
    severity: choice(["error", "warning"], { initial: "error" }),
    /** Who signs (kind "manual"); null: whoever may decide. */
    signerId: reference("user", { nullable: true }),
    signedById: reference("user", { nullable: true, writable: false }),
    signedAt: timestamp({ nullable: true, writable: false }),
    /** What whoever signed wrote. */
    note: text({ initial: "", max: 2000, writable: false }),
  },
});
