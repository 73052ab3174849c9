import type { Refusal, EditContext, Outcome } from "../edit/draft.ts";
import { planText } from "../texts.ts";
import { agileColumns } from "./agileColumns.ts";
import { compareColumns } from "../compare/compareColumns.ts";
import { forecastColumns } from "../forecast/forecastColumns.ts";
import { dateColumns } from "./dateColumns.ts";
import { identityColumns } from "./identityColumns.ts";
import { phaseColumns } from "./phaseColumns.ts";
import { needsColumn } from "../needs/needsColumn.ts";
import type { PlanColumn } from "./planColumn.ts";
import { workColumns } from "./workColumns.ts";

/** Every column there is, in the order they are offered. */
export const planColumns: readonly PlanColumn[] = inOrder(
  [
    ...identityColumns,
    ...workColumns,
    ...dateColumns,
    ...phaseColumns,
    needsColumn,
    ...agileColumns,
    ...forecastColumns,
    ...compareColumns,
  ],
  [
    "key",
    "wbsCode",
    "name",
    "duration",
    "start",
    "finish",
    "predecessors",
    "resources",
    "percentComplete",
    "state",
    "totalFloat",
    "freeFloat",
    "critical",
  ],
);

/** Shown until people choose. */
export const usualColumns: readonly string[] = [
  "name",
  "duration",
  "start",
  "finish",
  "predecessors",
  "resources",
  "percentComplete",
  "totalFloat",
];

const byId = new Map(planColumns.map((column) => [column.id, column]));

export function planColumn(id: string): PlanColumn | undefined {
  return byId.get(id);
}

export function columnTitle(id: string): string {
  return byId.get(id)?.title?.() ?? planText(`column.${id}` as "column.name");
}

/** What a column means, spelled out on hover; null where its head says it. */
export function columnExplanation(id: string): string | null {
  const column = byId.get(id);
  return column?.explanation?.() ?? (column?.explained ? planText(`column.${id}.long` as "column.work.long") : null);
}

/** Whether somebody with these permissions may type into a cell. */
export function isEditable(
  column: PlanColumn,
  { permissions, isSummary }: { permissions: ReadonlySet<string>; isSummary: boolean },
): boolean {
  if (column.edit === undefined || column.needs === undefined || (isSummary && column.notOnSummaries === true))
    return false;
  return permissions.has("plan.write") || (column.needs === "progress.write" && permissions.has("progress.write"));
}

/** What a text typed into a cell does. */
export function editCell(
  context: EditContext,
  {
    rowId,
    columnId,
    text,
    permissions,
  }: { rowId: string; columnId: string; text: string; permissions: ReadonlySet<string> },
): Outcome {
  const item = context.model.tables.workItem.get(rowId);
  const column = byId.get(columnId);
  if (!item || column?.edit === undefined) return refused("refused.readOnly");
  const isSummary = context.model.outline.children.has(rowId);
  if (isSummary && column.notOnSummaries === true) return refused("refused.summary");
  return isEditable(column, { permissions, isSummary })
    ? column.edit(context, item, text)
    : refused("refused.readOnly");
}

function refused(key: "refused.readOnly" | "refused.summary"): Refusal {
  return { refused: planText(key) };
}

function inOrder(columns: readonly PlanColumn[], first: readonly string[]): PlanColumn[] {
  const place = ({ id }: PlanColumn) => (first.includes(id) ? first.indexOf(id) : first.length);
  return columns.toSorted((a, b) => place(a) - place(b));
}
