import type { Dependency, Schedule } from "@gantry/engine";
import { stringify } from "csv-stringify/sync";
import { formatInstant } from "../document/instantText.ts";
import { outlineRows } from "../document/outlineRows.ts";
import type { PlanDocument } from "../document/planDocument.ts";

const COLUMNS = [
  "row",
  "wbs",
  "level",
  "code",
  "name",
  "kind",
  "duration (days)",
  "start",
  "finish",
  "early start",
  "early finish",
  "late start",
  "late finish",
  "total float (days)",
  "critical",
  "percent complete",
  "predecessors",
  "resources",
  "constraint",
  "constraint date",
  "deadline",
  "notes",
] as const;

/**
 * A text that a spreadsheet would take for a formula, some also in full-width characters, gets an apostrophe before it. Numbers, which we wrote ourselves, do not.
 */
function guarded(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
}

/** A number of days to two places, without trailing zeros. */
function days(minutes: number | null | undefined, minutesPerDay: number): string {
  return minutes === null || minutes === undefined ? "" : `${Math.round((minutes / minutesPerDay) * 100) / 100}`;
}

function instant(value: number | null | undefined): string {
  return value === null || value === undefined ? "" : formatInstant(value).slice(0, 16).replace("T", " ");
}

/** `3FS+2d`, `12SS-50%`, `4FF+1ed`; a plain finish to start is only the row. */
function linkText({ type, lag, lagUnit }: Dependency, row: number, minutesPerDay: number): string {
  if (lag === 0) return type === "FS" ? `${row}` : `${row}${type}`;
  const sign = lag < 0 ? "-" : "+";
  const size = Math.abs(lag);
  const amount =
    lagUnit === "percent"
      ? `${Math.round(size * 100)}%`
      : lagUnit === "elapsed"
        ? `${days(size, 1440)}ed`
        : `${days(size, minutesPerDay)}d`;
  return `${row}${type}${sign}${amount}`;
}

/** The plan as a table, one line an activity, for spreadsheets; UTF-8, comma, CRLF. */
export function* writeCsv(document: PlanDocument, schedule: Schedule): Generator<string> {
  const { plan } = document;
  const rows = outlineRows(plan.activities);
  const rowOf = new Map(rows.map(({ activity }, at) => [activity.id, at + 1]));
  const dates = new Map(schedule.activities.map((activity) => [activity.id, activity]));
  const items = new Map(document.items.map((item) => [item.id, item]));
  const names = new Map(plan.resources.map((resource) => [resource.id, resource.name]));
  const links = new Map<string, string[]>();
  for (const link of plan.dependencies) {
    const row = rowOf.get(link.predecessorId);
    if (row === undefined) continue;
    links.set(link.successorId, [...(links.get(link.successorId) ?? []), linkText(link, row, plan.minutesPerDay)]);
  }
  const people = new Map<string, string[]>();
  for (const { activityId, resourceId } of plan.assignments) {
    people.set(activityId, [...(people.get(activityId) ?? []), names.get(resourceId) ?? resourceId]);
  }
  const line = (cells: readonly string[]) => stringify([cells], { record_delimiter: "windows" });

  yield line(COLUMNS);
  for (const [at, { activity, level, number }] of rows.entries()) {
    const item = items.get(activity.id);
    const computed = dates.get(activity.id);
    yield line([
      `${at + 1}`,
      guarded(item?.wbsCode ?? number),
      `${level}`,
      guarded(item?.code ?? ""),
      guarded(activity.name),
      activity.kind,
      days(computed?.duration ?? activity.duration, activity.elapsed ? 1440 : plan.minutesPerDay),
      instant(computed?.start),
      instant(computed?.finish),
      instant(computed?.earlyStart),
      instant(computed?.earlyFinish),
      instant(computed?.lateStart),
      instant(computed?.lateFinish),
      days(computed?.totalFloat, plan.minutesPerDay),
      computed?.critical ? "yes" : "no",
      `${Math.round((activity.percentComplete ?? 0) * 100)}`,
      guarded((links.get(activity.id) ?? []).join("; ")),
      guarded((people.get(activity.id) ?? []).join("; ")),
      activity.constraint?.type ?? "",
      instant(activity.constraint?.date),
      instant(activity.deadline),
      guarded(item?.notes ?? ""),
    ]);
  }
}
