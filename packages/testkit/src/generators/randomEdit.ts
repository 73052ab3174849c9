import {
  type Activity,
  type Assignment,
  conventions,
  type Conventions,
  type Dependency,
  type Plan,
  type PlanEdit,
} from "@gantry/engine";

type Random = () => number;

function pick<T>(list: readonly T[], random: Random): T {
  const item = list[Math.floor(random() * list.length)];
  if (item === undefined) throw new Error("nothing to pick from");
  return item;
}

/** The item of a list, or of what stands in for it where the list is empty. */
function pickOr<T>(list: readonly T[], otherwise: T, random: Random): T {
  return list.length > 0 ? pick(list, random) : otherwise;
}

/** A working instant within two months of the plan's start, now and then one at night. */
function someDate(plan: Plan, random: Random): number {
  const start = plan.start ?? plan.finish ?? plan.dataDate ?? 29_540_000;
  return start + Math.floor(random() * 60 - 5) * 1440 + pick([0, 0, 240, 540, 600], random);
}

const DURATIONS: readonly number[] = [0, 1, 60, 240, 480, 480, 960, 1440, 2400, 4800];

const fieldEdits: readonly ((plan: Plan, random: Random) => Partial<Activity>)[] = [
  (_, random) => ({ duration: pick(DURATIONS, random) }),
  (_, random) => ({ duration: Math.floor(random() * 20) * 240 }),
  (plan, random) => ({
    constraint: {
      type: pick(["SNET", "SNLT", "FNET", "FNLT", "MSO", "MFO", "mandatoryStart", "mandatoryFinish"] as const, random),
      date: someDate(plan, random),
    },
  }),
  (_, random) => ({ constraint: { type: pick(["ASAP", "ASAP", "ALAP"] as const, random), date: null } }),
  (plan, random) => ({
    secondConstraint:
      random() < 0.5 ? null : { type: pick(["SNET", "FNLT"] as const, random), date: someDate(plan, random) },
  }),
  (plan, random) => ({ deadline: random() < 0.3 ? null : someDate(plan, random) }),
  (plan, random) => ({ calendarId: random() < 0.3 ? null : pick(plan.calendars, random).id }),
  (plan, random) => {
    const manualStart = someDate(plan, random);
    return { mode: "manual", manualStart, manualFinish: random() < 0.5 ? null : manualStart + 540 };
  },
  () => ({ mode: "automatic" }),
  (_, random) => ({ kind: pick(["task", "task", "milestone", "finishMilestone", "levelOfEffort"] as const, random) }),
  (_, random) => ({ elapsed: random() < 0.5 }),
  (_, random) => ({ active: random() < 0.7 }),
  (_, random) => ({ levelingDelay: pick([0, 240, 960], random), levelingDelayElapsed: random() < 0.3 }),
  (_, random) => ({ taskType: pick(["fixedUnits", "fixedDuration", "fixedWork"] as const, random) }),
  (_, random) => ({ ignoreResourceCalendars: random() < 0.5 }),
  progress,
  progress,
  () => ({
    actualStart: null,
    actualFinish: null,
    percentComplete: 0,
    remainingDuration: null,
    stop: null,
    resume: null,
  }),
  (plan, random) => ({ expectedFinish: random() < 0.4 ? null : someDate(plan, random) }),
  (plan, random) => {
    const start = someDate(plan, random);
    const first = { start, finish: start + 240 };
    const second = { start: start + 2880, finish: start + 3120 };
    return { parts: random() < 0.4 ? null : [first, second] };
  },
  (plan, random) => {
    const start = someDate(plan, random);
    return { external: random() < 0.6 ? null : { start, finish: start + 960 } };
  },
];

function progress(plan: Plan, random: Random): Partial<Activity> {
  const actualStart = someDate(plan, random);
  const isDone = random() < 0.3;
  const resume = random() < 0.2 ? actualStart + 4320 : null;
  return {
    actualStart,
    actualFinish: isDone ? actualStart + 1440 : null,
    percentComplete: isDone ? 1 : pick([0, 0.25, 0.5], random),
    remainingDuration: random() < 0.5 ? null : pick(DURATIONS, random),
    resume: isDone ? null : resume,
  };
}

function editLink(plan: Plan, random: Random, step: number): PlanEdit {
  const fresh: Dependency = {
    id: `link-${step}`,
    predecessorId: pick(plan.activities, random).id,
    successorId: pick(plan.activities, random).id,
    type: "FS",
    lag: 0,
    lagUnit: "working",
  };
  const link = pickOr(plan.dependencies, fresh, random);
  const type = pick(["FS", "FS", "SS", "FF", "SF"] as const, random);
  switch (Math.floor(random() * 6)) {
    case 0:
      return { kind: "setDependency", dependency: { ...link, lag: Math.floor(random() * 6 - 2) * 240 } };
    case 1:
      return { kind: "setDependency", dependency: { ...link, type } };
    case 2:
      return { kind: "setDependency", dependency: { ...link, lag: random() * 2 - 0.5, lagUnit: "percent" } };
    case 3:
      return { kind: "setDependency", dependency: { ...link, lag: 1440, lagUnit: "elapsed" } };
    case 4:
      return { kind: "removeDependency", id: link.id };
    default:
      return { kind: "setDependency", dependency: { ...fresh, type } };
  }
}

function editActivity(plan: Plan, random: Random): PlanEdit {
  const activity = pick(plan.activities, random);
  return { kind: "setActivity", activity: { ...activity, ...pick(fieldEdits, random)(plan, random) } };
}

/** Adds, removes, or moves under another summary. A move under a descendant is an edit too: it is told and left out. */
function editOutline(plan: Plan, random: Random, step: number): PlanEdit {
  const activity = pick(plan.activities, random);
  switch (Math.floor(random() * 3)) {
    case 0:
      return plan.activities.length > 5
        ? { kind: "removeActivity", id: activity.id }
        : { kind: "setActivity", activity: { ...activity, id: `item-${step}` } };
    case 1:
      return { kind: "setActivity", activity: { ...activity, id: `item-${step}` }, before: activity.id };
    default: {
      const summaries = plan.activities.filter(({ kind }) => kind === "summary");
      const parentId = random() < 0.3 ? null : pickOr(summaries, activity, random).id;
      return { kind: "setActivity", activity: { ...activity, parentId: parentId === activity.id ? null : parentId } };
    }
  }
}

function editPeople(plan: Plan, random: Random, step: number): PlanEdit {
  const roll = random();
  const resource = pickOr(plan.resources, null, random);
  if (!resource || roll < 0.15) {
    const calendarId = random() < 0.5 ? null : pick(plan.calendars, random).id;
    const id = plan.resources.length < 6 ? `person-${step}` : (resource?.id ?? "person");
    return { kind: "setResource", resource: { id, name: id, kind: "work", calendarId, maxUnits: 1 } };
  }
  if (roll < 0.2) return { kind: "removeResource", id: resource.id };
  const fresh: Assignment = {
    id: `assignment-${step}`,
    activityId: pick(plan.activities, random).id,
    resourceId: resource.id,
    units: pick([0.5, 1, 2], random),
    work: random() < 0.2 ? null : pick(DURATIONS, random),
  };
  const assignment = pickOr(plan.assignments, fresh, random);
  if (roll < 0.35) return { kind: "removeAssignment", id: assignment.id };
  if (roll < 0.6)
    return { kind: "setAssignment", assignment: { ...assignment, units: pick([0.25, 1, 3], random), delay: 480 } };
  const contour = pick(["flat", "bell", "contoured"] as const, random);
  return { kind: "setAssignment", assignment: { ...fresh, contour } };
}

function editCalendar(plan: Plan, random: Random, step: number): PlanEdit {
  const calendar = pick(plan.calendars, random);
  const day = Math.floor(someDate(plan, random) / 1440);
  const roll = random();
  if (roll < 0.15 && plan.calendars.length > 1) return { kind: "removeCalendar", id: calendar.id };
  if (roll < 0.3 && plan.calendars.length < 8)
    return { kind: "setCalendar", calendar: { ...calendar, id: `calendar-${step}`, baseId: calendar.id } };
  const exceptions = [{ from: day, to: day + 2, intervals: [] }, ...calendar.exceptions.slice(0, 5)];
  return { kind: "setCalendar", calendar: { ...calendar, exceptions } };
}

function editPlan(plan: Plan, random: Random): PlanEdit {
  const date = someDate(plan, random);
  const limited: Partial<Conventions>[] = [
    { lagCalendar: pick(["successor", "predecessor", "project", "elapsed24h"] as const, random) },
    { outOfSequence: pick(["retainedLogic", "progressOverride", "msProject"] as const, random) },
    { totalFloat: pick(["smallest", "start", "finish"] as const, random) },
    { criticalBy: pick(["totalFloat", "totalFloat", "longestPath"] as const, random) },
    { openEndsCritical: random() < 0.4 },
    { criticalFloatLimit: pick([0, 480], random) },
  ];
  switch (Math.floor(random() * 7)) {
    case 0:
      return {
        kind: "setPlan",
        fields: { conventions: conventions[pick(["gantry", "msProject", "primavera"] as const, random)] },
      };
    case 1:
    case 2:
      return { kind: "setPlan", fields: { conventions: { ...plan.conventions, ...pick(limited, random) } } };
    case 3:
      return { kind: "setPlan", fields: { dataDate: random() < 0.3 ? null : date } };
    case 4:
      return { kind: "setPlan", fields: { start: random() < 0.1 ? null : date } };
    case 5:
      return random() < 0.3
        ? { kind: "setPlan", fields: { scheduleFrom: "finish", finish: date + 100 * 1440 } }
        : { kind: "setPlan", fields: { scheduleFrom: "start", finish: null, start: plan.start ?? date } };
    default:
      return { kind: "setPlan", fields: { calendarId: pick(plan.calendars, random).id } };
  }
}

/** One edit of any kind that a plan can take: the same for the same plan, numbers and step. */
export function randomEdit(plan: Plan, random: Random, step: number): PlanEdit {
  const roll = random();
  if (plan.activities.length === 0)
    return {
      kind: "setActivity",
      activity: { id: `item-${step}`, name: "Item", parentId: null, kind: "task", duration: 480, calendarId: null },
    };
  if (roll < 0.5) return editActivity(plan, random);
  if (roll < 0.72) return editLink(plan, random, step);
  if (roll < 0.82) return editPeople(plan, random, step);
  if (roll < 0.92) return editOutline(plan, random, step);
  return roll < 0.96 ? editCalendar(plan, random, step) : editPlan(plan, random);
}
