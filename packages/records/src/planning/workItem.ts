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
import { constraintLabels } from "./constraintLabels.ts";
import { workKindLabels, workKinds } from "./workKinds.ts";
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
  names: { en: ["Work item", "Work items"], de: ["Vorgang", "Vorgänge"] },
  scope: "project",
  numbered: true,
  title: "name",
  aliases: { assignee: "assignments.personId" },
  orders: ["name", "updatedAt", "-priority"],
  indexes: [
    ["projectId", "state"],
    ["projectId", "deadline"],
  ],
  permissions: {
    read: "project.read",
    create: "plan.write",
    write: "progress.write",
    writeFields: "plan.write",
    delete: "plan.write",
  },
  fields: {
    projectId: reference("project", { required: true, label: ["Project", "Projekt"] }),
    /** Shown as CRM-12; counted up per project, never reused. */
    number: integer({ writable: false, label: ["Number", "Nummer"] }),
    parentId: reference("workItem", { nullable: true, label: ["Summary", "Sammelvorgang"] }),
    rank: rank({ label: ["Order", "Reihenfolge"] }),
    name: text({ required: true, max: 500, search: true, label: ["Name", "Name"] }),
    notes: text({ initial: "", max: 50_000, search: true, label: ["Notes", "Notizen"] }),
    kind: choice(workItemKinds, {
      initial: "task",
      label: ["Kind", "Art"],
      labels: {
        task: ["Task", "Vorgang"],
        milestone: ["Milestone", "Meilenstein"],
        finishMilestone: ["Finish milestone", "Endmeilenstein"],
        summary: ["Summary", "Sammelvorgang"],
        levelOfEffort: ["Level of effort", "Begleitender Aufwand"],
        wbsSummary: ["WBS summary", "PSP-Sammelvorgang"],
      },
    }),
    state: choice(["open", "inProgress", "done"], {
      initial: "open",
      settled: ["done"],
      ...progress,
      label: ["State", "Status"],
      labels: { open: ["Open", "Offen"], inProgress: ["In progress", "In Arbeit"], done: ["Done", "Erledigt"] },
    }),
    priority: integer({ initial: 500, min: 0, max: 1000, label: ["Priority", "Priorität"] }),
    duration: minutes({ initial: 480, label: ["Duration", "Dauer"] }),
    /** Beside the duration, which is the most likely one: as short and as long as it may reasonably be (MC-5). */
    durationLow: minutes({ nullable: true, label: ["Duration at best", "Dauer günstigstenfalls"] }),
    durationHigh: minutes({ nullable: true, label: ["Duration at worst", "Dauer schlimmstenfalls"] }),
    /** How sure the duration is, for work without a best and a worst. */
    confidence: choice(["high", "medium", "low"], {
      nullable: true,
      label: ["Confidence", "Sicherheit der Schätzung"],
      labels: { high: ["High", "Hoch"], medium: ["Medium", "Mittel"], low: ["Low", "Gering"] },
    }),
    /** What sort of work it is; null as the phase above it (LRN-9). */
    workKind: choice(workKinds, { nullable: true, label: ["Kind of work", "Art der Arbeit"], labels: workKindLabels }),
    elapsed: flag({ label: ["Elapsed duration", "Fortlaufende Dauer"] }),
    /** True while the duration is a guess, shown with a question mark. */
    estimated: flag({ label: ["Estimated duration", "Geschätzte Dauer"] }),
    calendarId: reference("calendar", { nullable: true, label: ["Calendar", "Kalender"] }),
    mode: choice(["automatic", "manual"], {
      initial: "automatic",
      label: ["Mode", "Modus"],
      labels: { automatic: ["Automatic", "Automatisch"], manual: ["Manual", "Manuell"] },
    }),
    manualStart: instant({ nullable: true, label: ["Manual start", "Manueller Anfang"] }),
    manualFinish: instant({ nullable: true, label: ["Manual finish", "Manuelles Ende"] }),
    constraintType: choice(constraintTypes, {
      initial: "ASAP",
      label: ["Constraint", "Termineinschränkung"],
      labels: constraintLabels,
    }),
    constraintDate: instant({ nullable: true, label: ["Constraint date", "Einschränkungstermin"] }),
    secondConstraintType: choice(constraintTypes, {
      nullable: true,
      label: ["Second constraint", "Zweite Termineinschränkung"],
      labels: constraintLabels,
    }),
    secondConstraintDate: instant({
      nullable: true,
      label: ["Second constraint date", "Zweiter Einschränkungstermin"],
    }),
    deadline: instant({ nullable: true, due: true, label: ["Deadline", "Stichtag"] }),
    active: flag({ initial: true, label: ["Active", "Aktiv"] }),
    /** How a phase is worked on, with all below it until one of these says otherwise; null as what lies above, else as the project. */
    method: choice(["waterfall", "agile"], {
      nullable: true,
      label: ["Way of working", "Vorgehensweise"],
      labels: { waterfall: ["Waterfall", "Wasserfall"], agile: ["Agile", "Agil"] },
    }),
    taskType: choice(["fixedUnits", "fixedDuration", "fixedWork"], {
      initial: "fixedUnits",
      label: ["Task type", "Vorgangsart"],
      labels: {
        fixedUnits: ["Fixed units", "Feste Einheiten"],
        fixedDuration: ["Fixed duration", "Feste Dauer"],
        fixedWork: ["Fixed work", "Feste Arbeit"],
      },
    }),
    effortDriven: flag({ label: ["Effort driven", "Leistungsgesteuert"] }),
    work: minutes({ nullable: true, label: ["Work", "Arbeit"] }),
    /** Money beside what people cost: licences, travel. Minor units of the project's currency. */
    fixedCost: money({ nullable: true, label: ["Fixed cost", "Feste Kosten"] }),
    ignoreResourceCalendars: flag({ label: ["Ignores people's calendars", "Ohne Kalender der Personen"] }),
    levelingDelay: minutes({ initial: 0, label: ["Levelling delay", "Abgleichsverzögerung"] }),
    levelingDelayElapsed: flag({
      label: ["Levelling delay is elapsed time", "Abgleichsverzögerung in fortlaufender Zeit"],
    }),
    actualStart: instant({ nullable: true, ...progress, label: ["Actual start", "Ist-Anfang"] }),
    actualFinish: instant({ nullable: true, ...progress, label: ["Actual finish", "Ist-Ende"] }),
    percentComplete: ratio({ initial: 0, settled: [1], ...progress, label: ["Done", "Erledigt"] }),
    physicalPercentComplete: ratio({ nullable: true, ...progress, label: ["Physically done", "Physisch erledigt"] }),
    actualDuration: minutes({ nullable: true, ...progress, label: ["Actual duration", "Ist-Dauer"] }),
    remainingDuration: minutes({ nullable: true, ...progress, label: ["Remaining duration", "Restdauer"] }),
    stop: instant({ nullable: true, ...progress, label: ["Stopped", "Unterbrochen"] }),
    resume: instant({ nullable: true, ...progress, label: ["Resumed", "Wieder aufgenommen"] }),
    expectedFinish: instant({ nullable: true, ...progress, label: ["Expected finish", "Erwartetes Ende"] }),
    parts: json(z.array(partSchema).max(1000), { nullable: true, label: ["Parts", "Teile"] }),
    /** What kind of piece it is in the backlog; null where nobody has said. */
    itemType: choice(itemTypes, {
      nullable: true,
      ...progress,
      label: ["Kind of item", "Art des Eintrags"],
      labels: {
        story: ["Story", "Story"],
        bug: ["Bug", "Fehler"],
        chore: ["Chore", "Hausarbeit"],
        spike: ["Spike", "Spike"],
      },
    }),
    /** Size in points, as the team that does the work gives it; null while it is not estimated. */
    estimate: number({ nullable: true, min: 0, max: 10_000, ...progress, label: ["Points", "Punkte"] }),
    sprintId: reference("sprint", { nullable: true, label: ["Sprint", "Sprint"] }),
    /** Place in the backlog; null comes after all that have one, in the order of their numbers. */
    backlogRank: rank({ nullable: true, label: ["Place in the backlog", "Platz im Backlog"] }),
    /** Column of the board its card was put into; null stands in the first column of its state. */
    boardColumnId: reference("boardColumn", {
      nullable: true,
      ...progress,
      label: ["Board column", "Spalte des Boards"],
    }),
    /** Dates of a task of another plan, which this item stands for (EXT-1); both or neither. */
    externalStart: instant({ nullable: true, label: ["External start", "Externer Anfang"] }),
    externalFinish: instant({ nullable: true, label: ["External finish", "Externes Ende"] }),
    /** Values of the codes that a plan is sorted by elsewhere (P6 activity codes). */
    codes: json(z.array(codeSchema).max(200), { initial: [], label: ["Codes", "Kennungen"] }),
    /** Code in the product it was imported from (P6 activity id). */
    code: text({ nullable: true, max: 100, search: true, label: ["Code", "Kennung"] }),
    externalId: text({ nullable: true, max: 500, label: ["External id", "Externe Kennung"] }),
    /** Computed by the engine: null until the first schedule. */
    start: instant({ nullable: true, derived: true, label: ["Start", "Anfang"] }),
    finish: instant({ nullable: true, derived: true, label: ["Finish", "Ende"] }),
    /** Working minutes, negative when late. */
    totalFloat: integer({ nullable: true, derived: true, label: ["Total float", "Gesamtpuffer"] }),
    critical: flag({ nullable: true, derived: true, label: ["Critical", "Kritisch"] }),
  },
});
