import {
  createSchema,
  customOf,
  customPatch,
  partsOfText,
  patchSchema,
  recordNamed,
  type Edit,
  type ImportedRow,
  type RecordDeclaration,
} from "@gantry/records";
import { isDeepStrictEqual } from "node:util";
import type { Actor } from "../access/actor.ts";
import type { Db } from "../db/database.ts";
import { newId } from "../db/newId.ts";
import { issuesOf } from "../http/validated.ts";
import type { RowValues } from "../records/recordMapping.ts";
import type { Cell, Sheet } from "./cell.ts";
import { missingCustom } from "./missingCustom.ts";
import type { Present } from "./presentRows.ts";
import { rowsMeant } from "./referred.ts";
import type { SheetColumn } from "./sheetColumns.ts";
import type { SheetContext } from "./sheetContext.ts";
import { valueOfCell, type ReadCell } from "./valueOfCell.ts";

/** A row of the table as understood: what would become of it, and the edit that does it. */
export interface ReadRow extends ImportedRow {
  edit: Edit | null;
}

export interface Reading {
  declaration: RecordDeclaration;
  sheet: Sheet;
  /** Columns of the table, in its order; null where one is left out. */
  columns: readonly (SheetColumn | null)[];
  context: SheetContext;
  projectId: string | null;
  /** The row that is there by the number or id a table names. */
  present: (name: "number" | "id", text: string) => Present;
  update: boolean;
}

/** Reads every row by itself; what is wrong is told with its column. */
export async function readRows(db: Db, actor: Actor, reading: Reading): Promise<ReadRow[]> {
  const finders = await findersOf(db, actor, reading);
  return reading.sheet.rows.map((cells, index) => readRow(reading, cells, index + 2, finders));
}

async function findersOf(db: Db, actor: Actor, { sheet, columns, projectId }: Reading) {
  const finders = new Map<string, (text: string) => ReadCell>();
  for (const [index, column] of columns.entries()) {
    const to = column?.field?.to;
    if (!column || !to) continue;
    const cells = sheet.rows.map((row) => String(row[index] ?? ""));
    const texts = column.field?.kind === "references" ? cells.flatMap(partsOfText) : cells;
    finders.set(column.name, await rowsMeant(db, actor, recordNamed(to), { texts, projectId }));
  }
  return finders;
}

type Problem = ImportedRow["problems"][number];
const unknown = (text: string): ReadCell => ({ ok: false, message: `"${text}" cannot be looked up.` });

function readRow(
  reading: Reading,
  cells: readonly Cell[],
  row: number,
  finders: ReadonlyMap<string, (text: string) => ReadCell>,
): ReadRow {
  const { columns, context, declaration, projectId } = reading;
  const problems: Problem[] = [];
  const values: RowValues = {};
  const custom: Record<string, unknown> = {};
  for (const [index, column] of columns.entries()) {
    if (!column?.field || !column.field.writable || column.name === "projectId") continue;
    const { name, field } = column;
    const read = valueOfCell({ name, field, idOf: finders.get(name) ?? unknown }, cells[index] ?? null, context);
    if (!read.ok) problems.push({ column: column.label, message: read.message });
    else if (read.value === undefined) continue;
    else if (column.custom === null) values[column.name] = read.value;
    else custom[column.custom] = read.value;
  }
  const title = String(cells[columns.findIndex((column) => column?.name === declaration.title)] ?? "");
  const result = (action: ReadRow["action"], edit: Edit | null): ReadRow => ({ row, action, title, problems, edit });
  const present = presentRow(reading, cells, problems);
  if (problems.length > 0) return result("failed", null);
  if (present) return changed(reading, { present, values, custom, problems, result });
  if (Object.keys(custom).length > 0) values["custom"] = withoutEmpty(custom);
  if (projectId !== null && declaration.scope === "project") values["projectId"] = projectId;
  check(createSchema(declaration).omit({ id: true }).safeParse(values), columns, problems);
  problems.push(...missingCustom(context.definitions, columns, custom));
  if (problems.length > 0) return result("failed", null);
  return result("create", { op: "create", record: declaration.name, id: newId(), values });
}

/** The row that the table names by key or id; a key that is not there is a problem, since it cannot be given. */
function presentRow(
  { columns, present, update }: Reading,
  cells: readonly Cell[],
  problems: Problem[],
): RowValues | null {
  if (!update) return null;
  for (const name of ["id", "number"] as const) {
    const index = columns.findIndex((column) => column?.name === name);
    const text = String(cells[index] ?? "").trim();
    if (index < 0 || text === "") continue;
    const found = present(name, text);
    if ("row" in found) return found.row;
    problems.push({ column: columns[index]?.label ?? name, message: found.problem });
  }
  return null;
}

interface Change {
  present: RowValues;
  values: RowValues;
  custom: Record<string, unknown>;
  problems: Problem[];
  result: (action: ReadRow["action"], edit: Edit | null) => ReadRow;
}

function changed(
  { declaration, columns, context }: Reading,
  { present, values, custom, problems, result }: Change,
): ReadRow {
  const given = Object.fromEntries(
    Object.entries(values).filter(([name, value]) => !isDeepStrictEqual(present[name] ?? null, value)),
  );
  const before = customOf(present);
  const patch = customPatch(before, { ...before, ...withNulls(custom) });
  if (Object.keys(patch).length > 0) {
    given["custom"] = patch;
    problems.push(...missingCustom(context.definitions, columns, { ...before, ...patch }));
  }
  if (Object.keys(given).length === 0) return result("unchanged", null);
  check(patchSchema(declaration).safeParse(given), columns, problems);
  if (problems.length > 0) return result("failed", null);
  const { id, version } = present as { id: string; version: number };
  return result("update", { op: "update", record: declaration.name, id, version, values: given });
}

function withNulls(custom: Record<string, unknown>) {
  return custom as Record<string, string | null>;
}

function withoutEmpty(custom: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(custom).filter(([, value]) => value !== null));
}

type Checked = ReturnType<ReturnType<typeof patchSchema>["safeParse"]>;

function check(parsed: Checked, columns: readonly (SheetColumn | null)[], problems: Problem[]): void {
  if (parsed.success) return;
  for (const { path, message } of issuesOf(parsed.error, "")) {
    const name = path.replace(/^\./, "").split(".")[0] ?? "";
    problems.push({ column: columns.find((column) => column?.name === name)?.label ?? name, message });
  }
}
