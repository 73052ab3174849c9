import { choice, minutes, ratio, reference, text } from "../kernel/field.ts";
import { record } from "../kernel/record.ts";

export const workContours = [
  "flat",
  "backLoaded",
  "frontLoaded",
  "doublePeak",
  "earlyPeak",
  "latePeak",
  "bell",
  "turtle",
  "contoured",
] as const;

/** Somebody works on a work item. */
export const assignment = record("assignment", {
  duty: "people",
  plural: "assignments",
  scope: "project",
  title: "personId",
  permissions: {
    read: "project.read",
    create: "plan.write",
    write: "progress.write",
    writeFields: "plan.write",
    delete: "plan.write",
  },
  fields: {
    projectId: reference("project", { required: true }),
    workItemId: reference("workItem", { required: true }),
    personId: reference("person", { required: true }),
    /** 1 is full time. */
    units: ratio({ initial: 1, max: 1000 }),
    /** Null: follows from duration and units. */
    work: minutes({ nullable: true }),
    actualWork: minutes({ nullable: true, write: "progress.write" }),
    remainingWork: minutes({ nullable: true, write: "progress.write" }),
    delay: minutes({ initial: 0 }),
    /** Part of the work that is done outside working time. */
    overtimeWork: minutes({ nullable: true }),
    /** How the work is spread over its time (RES-3). */
    contour: choice(workContours, { initial: "flat" }),
    externalId: text({ nullable: true, max: 500 }),
  },
});
