import { type CalendarDefinition, type Finding, type Instant, standardCalendar } from "@gantry/engine";
import type { PlanDocument, ReportLine } from "../document/planDocument.ts";
import { reportLines, type ReportLines } from "../document/reportLines.ts";
import type { TextOf } from "./codePage.ts";
import { readBaselineProjects } from "./readBaselineProjects.ts";
import { readCalendars } from "./readCalendars.ts";
import { readLinks } from "./readLinks.ts";
import { readNotes } from "./readNotes.ts";
import { readCodes } from "./readCodes.ts";
import { readFixedCosts } from "./readFixedCosts.ts";
import { readOptions } from "./readOptions.ts";
import { readPlannedDates } from "./readPlannedDates.ts";
import { readResources } from "./readResources.ts";
import { readTasks, type XerTask } from "./readTasks.ts";
import { reportOtherTables } from "./reportOtherTables.ts";
import { readWbs, type Wbs } from "./readWbs.ts";
import type { XerRow, XerTable, XerTables } from "./xerTables.ts";
import { dateField } from "./xerValues.ts";

/** Summaries with their activities below them, in the order of the breakdown. */
function inOrder(wbs: Wbs, tasks: readonly XerTask[]): Pick<XerTask, "activity" | "item">[] {
  const byParent = new Map<string | null, XerTask[]>();
  for (const task of tasks) {
    const siblings = byParent.get(task.activity.parentId);
    if (siblings) siblings.push(task);
    else byParent.set(task.activity.parentId, [task]);
  }
  return [
    ...(byParent.get(null) ?? []),
    ...wbs.summaries.flatMap((summary) => [summary, ...(byParent.get(summary.activity.id) ?? [])]),
  ];
}

function planCalendar(calendars: readonly CalendarDefinition[], stated: string | null, tables: XerTables) {
  if (calendars.some((calendar) => calendar.id === stated)) return { calendars, calendarId: stated ?? "" };
  const table = tables.tables.get("CALENDAR");
  const byDefault = table?.rows.find((row) => table.get(row, "default_flag") === "Y") ?? table?.rows[0];
  const id = byDefault ? table?.get(byDefault, "clndr_id") : null;
  if (id && calendars.some((calendar) => calendar.id === id)) return { calendars, calendarId: id };
  const standard = standardCalendar("standard");
  return { calendars: [...calendars, standard], calendarId: standard.id };
}

function projectRows(table: XerTable | undefined, projectId: string): XerRow[] {
  return table?.rows.filter((row) => table.get(row, "proj_id") === projectId) ?? [];
}

/**
 * The project's scheduled finish where no activity of the export reaches it: a part of a larger project was exported, and
 * its float counts to the finish of the whole. Null where the export holds what ends the project.
 */
function outsideFinish(
  table: XerTable | undefined,
  finish: Instant | null,
  report: ReportLines,
  projectId: string,
): Instant | null {
  if (!table || finish === null) return null;
  for (const row of projectRows(table, projectId))
    for (const field of ["early_end_date", "reend_date", "act_end_date"])
      if ((dateField(table, row, field) ?? finish - 1) >= finish) return null;
  report.approximated(
    "xer.project.part",
    "The export is a part of a project that finishes later; float counts to that finish, which becomes the project's.",
    { line: table.line, path: "PROJECT/scd_end_date" },
  );
  return finish;
}

/** The calendars of an export, which its projects share, with what was found about them. */
export interface SharedCalendars {
  calendars: readonly CalendarDefinition[];
  report: readonly ReportLine[];
  findings: readonly Finding[];
}

export function readSharedCalendars({ tables }: XerTables, text: TextOf): SharedCalendars {
  const report = reportLines();
  const findings: Finding[] = [];
  const calendars = readCalendars(tables.get("CALENDAR"), text, { report, findings });
  return { calendars, report: report.lines(), findings };
}

/** One project of an export as a document. */
export function readXerProject(
  tables: XerTables,
  projectRow: XerRow,
  shared: { text: TextOf; calendars: SharedCalendars },
): PlanDocument {
  const { text } = shared;
  const report = reportLines();
  const project = tables.tables.get("PROJECT") as XerTable;
  const table = (name: string) => tables.tables.get(name);
  const projectId = project.get(projectRow, "proj_id") ?? "";

  const { calendars, calendarId } = planCalendar(
    shared.calendars.calendars,
    project.get(projectRow, "clndr_id"),
    tables,
  );
  const calendarIds = new Set(calendars.map((calendar) => calendar.id));
  const { conventions, useExpectedFinish } = readOptions(
    { options: table("SCHEDOPTIONS"), project, projectRow, version: tables.header[1] ?? null },
    report,
  );
  const currency = currencyOf(tables);
  const wbs = readWbs(table("PROJWBS"), projectId, {
    text,
    notes: readNotes(table("WBSMEMO"), "WBSMEMO", text),
    separator: project.get(projectRow, "name_sep_char") ?? ".",
  });

  const taskTable = table("TASK");
  const context = {
    text,
    nodes: wbs.nodes,
    calendarIds,
    notes: readNotes(table("TASKMEMO"), "TASKMEMO", text),
    codes: readCodes(tables, text),
    costs: readFixedCosts(table("PROJCOST"), currency),
    conventions,
    useExpectedFinish,
    report,
  };
  const tasks = taskTable ? readTasks(taskTable, projectRows(taskTable, projectId), context) : [];
  const activityIds = new Set(tasks.map((task) => task.activity.id));
  const dependencies = readLinks(table("TASKPRED"), activityIds, report);
  const people = readResources(
    { resources: table("RSRC"), rates: table("RSRCRATE"), assignments: table("TASKRSRC") },
    { activityIds, calendarIds, text, currency, report },
  );
  reportOtherTables(tables, report);
  const baselines = readBaselineProjects(
    tables,
    { projectId, defaultId: project.get(projectRow, "sum_base_proj_id"), tasks, currency },
    text,
  );
  const planned = taskTable
    ? readPlannedDates(taskTable, projectRows(taskTable, projectId), {
        tasks: new Map(tasks.map((task) => [task.activity.id, task])),
        isBaseline: dateField(project, projectRow, "last_baseline_update_date") !== null,
      })
    : null;
  if (planned) baselines.push({ ...planned, isDefault: baselines.length === 0 });
  const rows = inOrder(wbs, tasks);
  const scheduledFinish = dateField(project, projectRow, "scd_end_date");
  const calendar = calendars.find((candidate) => candidate.id === calendarId);
  const minutesPerDay = calendar?.minutesPerDay ?? 480;
  const shortName = text(project.get(projectRow, "proj_short_name") ?? projectId);
  return {
    format: "xer",
    title: wbs.projectName ?? shortName,
    externalId: project.get(projectRow, "guid") ?? projectId,
    currency,
    code: text(project.get(projectRow, "proj_short_name") ?? "") || null,
    plan: {
      start: dateField(project, projectRow, "plan_start_date"),
      finish:
        dateField(project, projectRow, "plan_end_date") ?? outsideFinish(taskTable, scheduledFinish, report, projectId),
      scheduleFrom: "start",
      dataDate: dateField(project, projectRow, "last_recalc_date"),
      calendarId,
      calendars,
      activities: rows.map((row) => row.activity),
      dependencies,
      resources: people.resources,
      assignments: people.assignments,
      conventions,
      minutesPerDay,
      minutesPerWeek: calendar?.minutesPerWeek ?? 5 * minutesPerDay,
      minutesPerMonth: calendar?.minutesPerMonth ?? 20 * minutesPerDay,
    },
    items: rows.map((row) => row.item),
    resources: people.documentResources,
    stored: tasks.map((task) => task.stored),
    baselines,
    report: [...shared.calendars.report, ...report.lines()],
    findings: shared.calendars.findings,
  };
}

/** The export names its currency in the header's last field; older ones write none there. */
function currencyOf({ header }: XerTables): string | null {
  const last = header[header.length - 1]?.trim() ?? "";
  return /^[A-Z]{3}$/.test(last) ? last : null;
}
