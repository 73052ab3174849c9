import type { Activity, ConstraintType, Dependency, DependencyType, Plan, ScheduledActivity } from "@gantry/engine";
import type { DocumentItem } from "../../document/planDocument.ts";
import { type OutlineRow, outlineRows } from "../../document/outlineRows.ts";
import { elements, type XmlValue } from "../../xml/xmlText.ts";
import { activitySettings } from "../own-fields/activitySettings.ts";
import { codeSettings } from "../own-fields/codeSettings.ts";
import { ownFieldsText } from "../own-fields/ownFields.ts";
import { costText, durationText, guidText, instantText, percentText } from "./mspdiText.ts";
import type { UidMap } from "./uidMap.ts";

export interface TaskContext {
  items: ReadonlyMap<string, DocumentItem>;
  scheduled: ReadonlyMap<string, ScheduledActivity>;
  uidOf: UidMap;
  calendarUidOf: UidMap;
  baselineOf: ReadonlyMap<string, string>;
  currency: string | null;
  /** Custom fields of the project's own summary. */
  summary: string;
  title: string;
}

const CONSTRAINT_CODES: Readonly<Record<ConstraintType, number>> = {
  ASAP: 0,
  ALAP: 1,
  MSO: 2,
  MFO: 3,
  SNET: 4,
  SNLT: 5,
  FNET: 6,
  FNLT: 7,
  mandatoryStart: 2,
  mandatoryFinish: 3,
};
const TYPE_CODES = { fixedUnits: 0, fixedDuration: 1, fixedWork: 2 } as const;
const LINK_CODES: Readonly<Record<DependencyType, number>> = { FF: 0, FS: 1, SF: 2, SS: 3 };

/** Days, or elapsed days. */
const WORKING_FORMAT = 7;
const ELAPSED_FORMAT = 8;
const PERCENT_FORMAT = 19;

type Values = (readonly [string, XmlValue])[];

function lagValues({ lag, lagUnit }: Dependency): Values {
  if (lagUnit === "percent")
    return [
      ["LinkLag", Math.round(lag * 100)],
      ["LagFormat", PERCENT_FORMAT],
    ];
  return [
    ["LinkLag", Math.round(lag * 10)],
    ["LagFormat", lagUnit === "elapsed" ? ELAPSED_FORMAT : WORKING_FORMAT],
  ];
}

function linksText(links: readonly Dependency[], uidOf: UidMap): string {
  return links
    .map(
      (link) =>
        `<PredecessorLink>${elements([
          ["PredecessorUID", uidOf(link.predecessorId)],
          ["Type", LINK_CODES[link.type]],
          ["CrossProject", false],
          ...lagValues(link),
        ])}</PredecessorLink>`,
    )
    .join("");
}

function manualValues(activity: Activity, dates: ScheduledActivity | undefined): Values {
  if (activity.mode !== "manual") return [];
  return [
    ["ManualStart", instantText(activity.manualStart ?? dates?.start)],
    ["ManualFinish", instantText(activity.manualFinish ?? dates?.finish)],
    ["ManualDuration", durationText(activity.duration)],
  ];
}

function dateValues(activity: Activity, dates: ScheduledActivity | undefined): Values {
  const inside = activity.kind === "levelOfEffort" || activity.kind === "wbsSummary" || activity.kind === "summary";
  return [
    ["Start", instantText(dates?.start)],
    ["Finish", instantText(dates?.finish)],
    ["Duration", durationText(inside ? (dates?.duration ?? activity.duration) : activity.duration)],
    ...manualValues(activity, dates),
    ["DurationFormat", activity.elapsed ? ELAPSED_FORMAT : WORKING_FORMAT],
    ["Work", activity.work === null || activity.work === undefined ? null : durationText(activity.work)],
    ["Stop", instantText(activity.stop)],
    ["Resume", instantText(activity.resume)],
    ["ResumeValid", false],
  ];
}

function computedValues(dates: ScheduledActivity | undefined, isExternal: boolean): Values {
  return [
    ["Critical", dates?.critical ?? false],
    ["IsSubproject", false],
    ["IsSubprojectReadOnly", false],
    ["ExternalTask", isExternal],
    ["EarlyStart", instantText(dates?.earlyStart)],
    ["EarlyFinish", instantText(dates?.earlyFinish)],
    ["LateStart", instantText(dates?.lateStart)],
    ["LateFinish", instantText(dates?.lateFinish)],
    ["FreeSlack", (dates?.freeFloat ?? 0) * 10],
    ["TotalSlack", (dates?.totalFloat ?? 0) * 10],
  ];
}

function progressValues(activity: Activity): Values {
  const minutes = (value: number | null | undefined) =>
    value === null || value === undefined ? null : durationText(value);
  const started = (activity.actualStart ?? null) !== null || (activity.percentComplete ?? 0) > 0;
  return [
    ["PercentComplete", percentText(activity.percentComplete)],
    ["ActualStart", instantText(activity.actualStart)],
    ["ActualFinish", instantText(activity.actualFinish)],
    ["ActualDuration", minutes(activity.actualDuration)],
    ["RemainingDuration", started ? minutes(activity.remainingDuration) : durationText(activity.duration)],
  ];
}

function planningValues(activity: Activity, calendarUid: number): Values {
  const { constraint } = activity;
  return [
    ["ConstraintType", CONSTRAINT_CODES[constraint?.type ?? "ASAP"]],
    ["CalendarUID", calendarUid],
    ["ConstraintDate", instantText(constraint?.date)],
    ["Deadline", instantText(activity.deadline)],
    ["LevelAssignments", true],
    ["LevelingCanSplit", true],
    ["LevelingDelay", Math.round((activity.levelingDelay ?? 0) * 10)],
    ["LevelingDelayFormat", activity.levelingDelayElapsed === false ? WORKING_FORMAT : ELAPSED_FORMAT],
    ["IgnoreResourceCalendar", activity.ignoreResourceCalendars ?? false],
  ];
}

function taskText(row: OutlineRow, id: number, links: readonly Dependency[], context: TaskContext): string {
  const { activity } = row;
  const { items, scheduled, uidOf, calendarUidOf } = context;
  const item = items.get(activity.id);
  const dates = scheduled.get(activity.id);
  const milestone = activity.kind === "milestone" || activity.kind === "finishMilestone";
  const values: Values = [
    ["UID", uidOf(activity.id)],
    ["GUID", guidText(item?.externalId)],
    ["ID", id],
    ["Name", activity.name],
    ["Active", activity.active ?? true],
    ["Manual", activity.mode === "manual"],
    ["Type", TYPE_CODES[activity.taskType ?? "fixedUnits"]],
    ["IsNull", false],
    ["WBS", item?.code ?? item?.wbsCode ?? row.number],
    ["OutlineNumber", row.number],
    ["OutlineLevel", row.level],
    ["Priority", activity.priority ?? 500],
    ...dateValues(activity, dates),
    ["EffortDriven", activity.effortDriven ?? false],
    ["Recurring", false],
    ["Estimated", item?.estimated ?? false],
    ["Milestone", milestone],
    ["Summary", row.hasChildren],
    ...computedValues(dates, (activity.external ?? null) !== null),
    ["FixedCost", costText(item?.fixedCost ?? null, context.currency)],
    ["FixedCostAccrual", 3],
    ...progressValues(activity),
    ...planningValues(activity, activity.calendarId === null ? -1 : calendarUidOf(activity.calendarId)),
    ["Notes", item?.notes ?? null],
    ["HideBar", false],
    ["Rollup", false],
    ["PhysicalPercentComplete", percentText(activity.physicalPercentComplete)],
    ["EarnedValueMethod", 0],
  ];
  const own = ownFieldsText([
    ...activitySettings(activity, {
      hasChildren: row.hasChildren,
      code: item?.code === row.number ? row.number : null,
    }),
    ...codeSettings(item?.codes ?? []),
  ]);
  return `<Task>${elements(values)}${linksText(links, uidOf)}${own}${context.baselineOf.get(activity.id) ?? ""}</Task>\n`;
}

/** The project's own summary, which MS Project shows as row 0; it bears what is said of the whole plan. */
function summaryText({ title, summary }: TaskContext): string {
  const values = elements([
    ["UID", 0],
    ["ID", 0],
    ["Name", title],
    ["IsNull", false],
    ["OutlineNumber", "0"],
    ["OutlineLevel", 0],
    ["Summary", true],
  ]);
  return `<Task>${values}${summary}</Task>\n`;
}

export function* writeTasks(plan: Plan, context: TaskContext): Generator<string> {
  const ids = new Set(plan.activities.map((activity) => activity.id));
  const linksOf = new Map<string, Dependency[]>();
  for (const link of plan.dependencies) {
    if (!ids.has(link.predecessorId)) continue;
    const known = linksOf.get(link.successorId);
    if (known) known.push(link);
    else linksOf.set(link.successorId, [link]);
  }
  yield "<Tasks>\n";
  if (context.summary !== "") yield summaryText(context);
  let id = 0;
  for (const row of outlineRows(plan.activities))
    yield taskText(row, ++id, linksOf.get(row.activity.id) ?? [], context);
  yield "</Tasks>\n";
}
