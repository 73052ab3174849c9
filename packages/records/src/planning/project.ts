import { choice, flag, instant, json, minutes, money, ratio, reference, text } from "../kernel/field.ts";
import { record } from "../kernel/record.ts";
import { conventionsSchema } from "./conventions.ts";

export const projectKinds = [
  "software",
  "infrastructure",
  "crm",
  "hardware",
  "disasterRecovery",
  "compliance",
  "hrTechnology",
  "other",
] as const;
export const projectStates = ["draft", "active", "onHold", "done", "cancelled"] as const;

/** A project: its charter, its rules of scheduling, and who leads it. */
export const project = record("project", {
  duty: "planning",
  plural: "projects",
  scope: "project",
  title: "name",
  permissions: { read: "project.read", create: "project.create", write: "project.write", delete: "project.delete" },
  fields: {
    /** Short and unique, e.g. "CRM"; begins the keys of its work items. */
    key: text({ required: true, max: 10, search: true }),
    name: text({ required: true, search: true }),
    kind: choice(projectKinds, { initial: "other" }),
    method: choice(["waterfall", "agile", "hybrid"], { initial: "waterfall" }),
    state: choice(projectStates, { initial: "active" }),
    /** Several sprints may be active at once (several teams). */
    parallelSprints: flag(),
    /** Charter: the problem, the end goals, the measures of success. */
    problem: text({ initial: "", max: 20_000, search: true }),
    goals: text({ initial: "", max: 20_000 }),
    successMeasures: text({ initial: "", max: 20_000 }),
    managerId: reference("user", { nullable: true }),
    /** "organisation": every user may read it. "members": only those with a role in it. */
    visibility: choice(["members", "organisation"], { initial: "members" }),
    scheduleFrom: choice(["start", "finish"], { initial: "start" }),
    start: instant({ nullable: true }),
    /** Required when scheduling from the finish; else a finish it must keep, or null. */
    finish: instant({ nullable: true }),
    dataDate: instant({ nullable: true }),
    calendarId: reference("calendar", { nullable: true }),
    minutesPerDay: minutes({ initial: 480, min: 1 }),
    minutesPerWeek: minutes({ initial: 2400, min: 1 }),
    minutesPerMonth: minutes({ initial: 9600, min: 1 }),
    conventions: json(conventionsSchema, { nullable: true }),
    /** Minor units of `currency`. */
    budget: money({ nullable: true }),
    currency: text({ nullable: true, min: 3, max: 3 }),
    /** Short name in the product it was imported from (P6 project id). */
    code: text({ nullable: true, max: 100 }),
    externalId: text({ nullable: true, max: 500 }),
    /** Computed by the engine: null until the first schedule. */
    computedStart: instant({ nullable: true, derived: true }),
    computedFinish: instant({ nullable: true, derived: true }),
    /** Work-weighted, 0 to 1. */
    percentComplete: ratio({ nullable: true, derived: true }),
  },
});
