import type { Activity, Assignment } from "@gantry/engine";
import { outlineRows } from "../document/outlineRows.ts";
import type { DocumentItem, PlanDocument } from "../document/planDocument.ts";

/** What a plan says about one thing: field by field, with defaults filled in, and references by the keys of what they mean. */
export type Fact = Readonly<Record<string, unknown>>;

/** Facts by section and key; equal plans have equal facts, whatever ids their files gave. */
export interface PlanFacts {
  project: Fact;
  /** In the order of the outline. */
  activities: readonly { id: string; place: string; fact: Fact }[];
}

/** What a summary's own rows would say is computed from what is inside. */
const ROLLED_UP = [
  "duration",
  "work",
  "actualDuration",
  "remainingDuration",
  "percentComplete",
  "actualStart",
  "actualFinish",
  "stop",
  "resume",
];

function activityFact(activity: Activity, item: DocumentItem | undefined, isSummary: boolean): Fact {
  const { constraint, secondConstraint } = activity;
  const isFree = (constraint?.type ?? "ASAP") === "ASAP";
  const fact = {
    name: activity.name,
    kind: isSummary ? "summary" : activity.kind,
    duration: activity.duration,
    elapsed: activity.elapsed ?? false,
    mode: activity.mode ?? "automatic",
    manualStart: activity.manualStart ?? null,
    manualFinish: activity.manualFinish ?? null,
    constraint: constraint?.type ?? "ASAP",
    constraintDate: isFree ? null : (constraint?.date ?? null),
    secondConstraint: secondConstraint?.type ?? null,
    secondConstraintDate: secondConstraint?.date ?? null,
    deadline: activity.deadline ?? null,
    active: activity.active ?? true,
    taskType: activity.taskType ?? "fixedUnits",
    effortDriven: activity.effortDriven ?? false,
    work: activity.work ?? null,
    ignoreResourceCalendars: activity.ignoreResourceCalendars ?? false,
    levelingDelay: activity.levelingDelay ?? 0,
    levelingDelayElapsed: (activity.levelingDelay ?? 0) !== 0 && (activity.levelingDelayElapsed ?? false),
    actualStart: activity.actualStart ?? null,
    actualFinish: activity.actualFinish ?? null,
    percentComplete: activity.percentComplete ?? 0,
    physicalPercentComplete: activity.physicalPercentComplete ?? 0,
    actualDuration: activity.actualDuration ?? null,
    remainingDuration: activity.remainingDuration ?? null,
    stop: activity.stop ?? null,
    resume: activity.resume ?? null,
    expectedFinish: activity.expectedFinish ?? null,
    parts: activity.parts?.length ? activity.parts : null,
    priority: activity.priority ?? 500,
    external: activity.external ?? null,
    code: item?.code ?? null,
    notes: item?.notes ?? null,
    estimated: item?.estimated ?? false,
    codes: codesText(item),
    fixedCost: item?.fixedCost ?? null,
  };
  if (!isSummary) return fact;
  const computed: readonly string[] = ["taskType", "effortDriven", "ignoreResourceCalendars", ...ROLLED_UP];
  return Object.fromEntries(Object.entries(fact).filter(([field]) => !computed.includes(field)));
}

/** Codes in one order, whatever order they came in. */
function codesText(item: DocumentItem | undefined): string {
  const texts = (item?.codes ?? []).map(({ type, value, name }) => `${type}: ${value} ${name}`);
  return texts.sort().join("; ");
}

export function assignmentFact(assignment: Assignment): Fact {
  return {
    units: assignment.units,
    work: assignment.work,
    actualWork: assignment.actualWork ?? null,
    remainingWork: assignment.remainingWork ?? null,
    delay: assignment.delay ?? 0,
    overtimeWork: assignment.overtimeWork ?? 0,
    contour: assignment.contour ?? "flat",
  };
}

function projectFact({ plan, title, code, currency }: PlanDocument): Fact {
  const { conventions, start, finish, scheduleFrom, dataDate, minutesPerDay, minutesPerWeek, minutesPerMonth } = plan;
  const own = Object.entries(conventions).map(([name, value]) => [`conventions.${name}`, value]);
  return {
    title,
    code,
    currency,
    start,
    finish,
    scheduleFrom,
    dataDate,
    minutesPerDay,
    minutesPerWeek,
    minutesPerMonth,
    ...Object.fromEntries(own),
  };
}

/** The facts of a plan and of its activities, these with the place they stand at: "Phase / Design". */
export function planFacts(document: PlanDocument): PlanFacts {
  const items = new Map(document.items.map((item) => [item.id, item]));
  const path: string[] = [];
  const activities = outlineRows(document.plan.activities).map(({ activity, level, hasChildren }) => {
    path.length = level - 1;
    path.push(activity.name);
    return {
      id: activity.id,
      place: path.join(" / "),
      fact: activityFact(activity, items.get(activity.id), hasChildren || activity.kind === "summary"),
    };
  });
  return { project: projectFact(document), activities };
}
