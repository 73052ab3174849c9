import type { ReportLines } from "../document/reportLines.ts";
import type { XerTables } from "./xerTables.ts";

/** Tables that say nothing about a plan: money formats, who may see what, sorting. */
const WITHOUT_LOSS = new Set([
  "CURRTYPE",
  "OBS",
  "POBS",
  "FINTMPL",
  "UMEASURE",
  "COSTTYPE",
  "UDFTYPE",
  "ACTVTYPE",
  "MEMOTYPE",
  "PCATTYPE",
  "RCATTYPE",
]);
const READ = new Set([
  "PROJECT",
  "CALENDAR",
  "SCHEDOPTIONS",
  "PROJWBS",
  "RSRC",
  "TASK",
  "TASKPRED",
  "TASKRSRC",
  "TASKMEMO",
  "WBSMEMO",
  "PROJCOST",
  "ACTVCODE",
  "TASKACTV",
  "RSRCRATE",
]);

/** Notes the tables that are left out whole, with how many rows each has. */
export function reportOtherTables({ tables }: XerTables, report: ReportLines): void {
  for (const table of tables.values()) {
    if (READ.has(table.name) || WITHOUT_LOSS.has(table.name) || table.rowCount === 0) continue;
    report.dropped(
      `xer.table.${table.name}`,
      `Table ${table.name} is left out.`,
      { line: table.line, path: table.name },
      table.rowCount,
    );
  }
}
