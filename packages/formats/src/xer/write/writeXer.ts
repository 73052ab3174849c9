import { formatInstant } from "../../document/instantText.ts";
import type { PlanDocument } from "../../document/planDocument.ts";
import { assignmentTable, costTable, linkTable, noteTables, taskTable } from "./activityTables.ts";
import { baselineRows } from "./baselineRows.ts";
import { codeTables } from "./codeTables.ts";
import { encodeXer, encodingFor } from "./encodeXer.ts";
import { optionsTable, projectTable, wbsTable } from "./projectTables.ts";
import { calendarTable, headTables, resourceTables } from "./sharedTables.ts";
import { type ScheduledDocument, xerSources } from "./xerSource.ts";
import { xerTableText, type XerTableRows } from "./xerTableText.ts";

/** The texts a reader guesses the encoding by, and the only ones that are anything but ASCII. */
export function* textsOf(documents: readonly PlanDocument[]): Generator<string> {
  for (const document of documents) {
    yield document.title;
    if (document.code !== null) yield document.code;
    for (const { name } of document.plan.activities) yield name;
    for (const { name } of document.plan.calendars) yield name;
    for (const { name } of document.plan.resources) yield name;
    for (const { code, notes, codes } of document.items) {
      for (const { type, value, name } of codes) yield* [type, value, name];
      if (code !== null) yield code;
      if (notes !== null) yield notes;
    }
    for (const { name, items } of document.baselines) {
      yield name;
      for (const item of items) yield item.name;
    }
  }
}

/** Releases differ in how they date the end of SF links (DEP-7), so a plan goes back as one that does it its way. */
function releaseOf([first]: readonly ScheduledDocument[]): string {
  return first?.document.plan.conventions.startToFinishMinute ? "7.0" : "19.12";
}

/** The day an export bears is the plan's own, so that equal plans give equal files. */
function headerText(plans: readonly ScheduledDocument[]): string {
  const [first] = plans;
  const day = first?.document.plan.dataDate ?? first?.schedule.projectStart ?? 0;
  const fields = [
    "ERMHDR",
    releaseOf(plans),
    formatInstant(day).slice(0, 10),
    "Project",
    "admin",
    "admin",
    "dbxDatabaseNoName",
  ];
  return `${[...fields, "Project Management", first?.document.currency ?? ""].join("\t")}\r\n`;
}

/**
 * Plans and their dates as one Primavera export, piece by piece, in the code page that has all their characters (1252 where it
 * does). Plans that came from such a file go back with their numbers.
 */
export function* writeXer(plans: readonly ScheduledDocument[]): Generator<Uint8Array> {
  const encoding = encodingFor(textsOf(plans.map(({ document }) => document)));
  const all = xerSources(plans);
  const baselines = baselineRows(all);
  const codes = codeTables(all);
  const tables: XerTableRows[] = [
    ...headTables(all),
    projectTable(all, baselines.projects),
    calendarTable(all),
    optionsTable(all),
    wbsTable(all, baselines.nodes),
    ...resourceTables(all),
    codes.types,
    taskTable(all, baselines.tasks),
    codes.values,
    costTable(all, baselines.costs),
    ...noteTables(all),
    linkTable(all),
    assignmentTable(all),
    codes.uses,
  ];
  yield encodeXer(headerText(plans), encoding);
  for (const table of tables) for (const piece of xerTableText(table)) yield encodeXer(piece, encoding);
  yield encodeXer("%E\r\n", encoding);
}
