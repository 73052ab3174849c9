import { choice, number, reference, text } from "../kernel/field.ts";
import { record } from "../kernel/record.ts";

/** A link between two work items: the successor waits for the predecessor, which may lie in another project. It belongs to the successor's. */
export const dependency = record("dependency", {
  duty: "planning",
  plural: "dependencies",
  scope: "project",
  title: "type",
  permissions: { read: "project.read", create: "plan.write", write: "plan.write", delete: "plan.write" },
  fields: {
    projectId: reference("project", { required: true }),
    /** Where the predecessor lies in another project: that project. */
    otherProjectId: reference("project", { nullable: true, writable: false }),
    predecessorId: reference("workItem", { required: true }),
    successorId: reference("workItem", { required: true }),
    type: choice(["FS", "SS", "FF", "SF"], { initial: "FS" }),
    /** Minutes for working and elapsed lag, negative for a lead; a ratio for percent lag. */
    lag: number({ initial: 0 }),
    lagUnit: choice(["working", "elapsed", "percent"], { initial: "working" }),
    externalId: text({ nullable: true, max: 500 }),
  },
});
