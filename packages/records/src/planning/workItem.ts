import * as z from "zod";
import {
  choice,
  flag,
  instant,
  instantSchema,
  integer,
  json,
  minutes,
  money,
  number,
  rank,
  ratio,
  reference,
  text,
} from "../kernel/field.ts";
import { record } from "../kernel/record.ts";

export const workItemKinds = [
  "task",
  "milestone",
  "finishMilestone",
  "summary",
  "levelOfEffort",
  "wbsSummary",
] as const;
export const itemTypes = ["story", "bug", "chore", "spike"] as const;
export const constraintTypes = [
  "ASAP",
  "ALAP",
  "SNET",
  "SNLT",
  "FNET",
  "FNLT",
  "MSO",
  "MFO",
  "mandatoryStart",
  "mandatoryFinish",
] as const;

/** "Phase": "P1", described as "Preparation". */
const codeSchema = z.object({ type: z.string().max(200), value: z.string().max(200), name: z.string().max(500) });
const partSchema = z.object({ start: instantSchema, finish: instantSchema });
const progress = { write: "progress.write" } as const;

/**
 * A piece of work as people edit it; the engine schedules its projection (an Activity). A task with children is scheduled
 * as a summary. Members of a project may write the progress fields, managers all.
 */
export const workItem = record("workItem", {
  duty: "planning",
  plural: "work-items",
  scope: "project",
  numbered: true,
  title: "name",
  aliases: { assignee: "assignments.personId" },
  permissions: {
    read: "project.read",
    create: "plan.write",
    write: "progress.write",
    writeFields: "plan.write",
    delete: "plan.write",
  },
  fields: {
    projectId: reference("project", { required: true }),
    /** Shown as CRM-12; counted up per project, never reused. */
    number: integer({ writable: false }),
    parentId: reference("workItem", { nullable: true }),
    rank: rank(),
    name: text({ required: true, max: 500, search: true }),
    notes: text({ initial: "", max: 50_000, search: true }),
    kind: choice(workItemKinds, { initial: "task" }),
    state: choice(["open", "inProgress", "done"], { initial: "open", ...progress }),
    priority: integer({ initial: 500, min: 0, max: 1000 }),
    duration: minutes({ initial: 480 }),
    elapsed: flag(),
    /** True while the duration is a guess, shown with a question mark. */
    estimated: flag(),
    calendarId: reference("calendar", { nullable: true }),
    mode: choice(["automatic", "manual"], { initial: "automatic" }),
    manualStart: instant({ nullable: true }),
    manualFinish: instant({ nullable: true }),
    constraintType: choice(constraintTypes, { initial: "ASAP" }),
    constraintDate: instant({ nullable: true }),
    secondConstraintType: choice(constraintTypes, { nullable: true }),
    secondConstraintDate: instant({ nullable: true }),
    deadline: instant({ nullable: true }),
    active: flag({ initial: true }),
    /** How a phase is worked on, with all below it until one of these says otherwise; null as what lies above, else as the project. */
    method: choice(["waterfall", "agile"], { nullable: true }),
    taskType: choice(["fixedUnits", "fixedDuration", "fixedWork"], { initial: "fixedUnits" }),
    effortDriven: flag(),
    work: minutes({ nullable: true }),
    /** Money beside what people cost: licences, travel. Minor units of the project's currency. */
    fixedCost: money({ nullable: true }),
    ignoreResourceCalendars: flag(),
    levelingDelay: minutes({ initial: 0 }),
    levelingDelayElapsed: flag(),
    actualStart: instant({ nullable: true, ...progress }),
    actualFinish: instant({ nullable: true, ...progress }),
    percentComplete: ratio({ initial: 0, ...progress }),
    physicalPercentComplete: ratio({ nullable: true, ...progress }),
    actualDuration: minutes({ nullable: true, ...progress }),
    remainingDuration: minutes({ nullable: true, ...progress }),
    stop: instant({ nullable: true, ...progress }),
    resume: instant({ nullable: true, ...progress }),
    expectedFinish: instant({ nullable: true, ...progress }),
    parts: json(z.array(partSchema).max(1000), { nullable: true }),
    /** What kind of piece it is in the backlog; null where nobody has said. */
    itemType: choice(itemTypes, { nullable: true, ...progress }),
    /** Size in points, as the team that does the work gives it; null while it is not estimated. */
    estimate: number({ nullable: true, min: 0, max: 10_000, ...progress }),
    sprintId: reference("sprint", { nullable: true }),
    /** Place in the backlog; null comes after all that have one, in the order of their numbers. */
    backlogRank: rank({ nullable: true }),
    /** Column of the board its card was put into; null stands in the first column of its state. */
    boardColumnId: reference("boardColumn", { nullable: true, ...progress }),
    /** Dates of a task of another plan, which this item stands for (EXT-1); both or neither. */
    externalStart: instant({ nullable: true }),
    externalFinish: instant({ nullable: true }),
    /** Values of the codes that a plan is sorted by elsewhere (P6 activity codes). */
    codes: json(z.array(codeSchema).max(200), { initial: [] }),
    /** Code in the product it was imported from (P6 activity id). */
    code: text({ nullable: true, max: 100, search: true }),
    externalId: text({ nullable: true, max: 500 }),
    /** Computed by the engine: null until the first schedule. */
    start: instant({ nullable: true, derived: true }),
    finish: instant({ nullable: true, derived: true }),
    /** Working minutes, negative when late. */
    totalFloat: integer({ nullable: true, derived: true }),
    critical: flag({ nullable: true, derived: true }),
  },
});
