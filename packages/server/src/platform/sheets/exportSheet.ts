import { customOf, recordNamed, type RecordDeclaration } from "@gantry/records";
import { stringify } from "csv-stringify/sync";
import writeXlsx from "write-excel-file/node";
import type { Actor } from "../access/actor.ts";
import type { Db } from "../db/database.ts";
import { Refusal } from "../problems/refusal.ts";
import { listRows } from "../records/listRows.ts";
import type { RowValues } from "../records/recordMapping.ts";
import type { Cell, Sheet } from "./cell.ts";
import { cellOfValue } from "./cellOfValue.ts";
import { namesOfRows } from "./referred.ts";
import { sheetColumns, type SheetColumn } from "./sheetColumns.ts";
import { sheetContext, type SheetContext } from "./sheetContext.ts";

const MOST_ROWS = 50_000;

export interface ExportInput {
  q?: string | undefined;
  columns?: string | undefined;
  language: string;
}

/** What a query finds, as a table: page by page through the list's own access check. */
export async function exportSheet(
  db: Db,
  actor: Actor,
  declaration: RecordDeclaration,
  { q, columns: asked, language }: ExportInput,
): Promise<Sheet> {
  const context = await sheetContext(db, actor, { record: declaration.name, projectId: null, language });
  const columns = chosen(sheetColumns(actor, declaration, context), declaration, asked);
  const rows: Cell[][] = [];
  let cursor: string | undefined;
  do {
    const page = await listRows(db, actor, declaration, { q, limit: 500, cursor, trash: "without", total: "none" });
    rows.push(...(await cellsOf(db, actor, { rows: page.items, columns, context, declaration })));
    cursor = page.next ?? undefined;
    if (rows.length > MOST_ROWS)
      throw new Refusal("request.tooLarge", `More than ${MOST_ROWS} rows would leave at once. Narrow the query.`);
  } while (cursor !== undefined);
  return { headers: columns.map(({ label }) => label), rows };
}

function chosen(all: readonly SheetColumn[], declaration: RecordDeclaration, asked: string | undefined): SheetColumn[] {
  const names = asked?.split(",").map((name) => name.trim()) ?? declaration.views.grid;
  if (!names) return all.filter(({ name }) => name !== "id" && name !== "projectId");
  return names.map((name) => {
    const found = all.find((each) => each.name === name);
    if (!found)
      throw new Refusal("request.invalid", `query.columns: There is no column "${name}" here.`, {
        issues: [{ path: "query.columns", message: `There is no column "${name}" here.` }],
      });
    return found;
  });
}

interface Filling {
  rows: readonly RowValues[];
  columns: readonly SheetColumn[];
  context: SheetContext;
  declaration: RecordDeclaration;
}

async function cellsOf(db: Db, actor: Actor, { rows, columns, context, declaration }: Filling): Promise<Cell[][]> {
  const names = new Map<string, string>();
  for (const column of columns) {
    const to = column.field?.to;
    if (!to) continue;
    const ids = rows.flatMap((row) => (valueIn(row, column) as string | string[] | null) ?? []);
    for (const [id, name] of await namesOfRows(db, actor, recordNamed(to), ids)) names.set(id, name);
  }
  return rows.map((row) =>
    columns.map((column): Cell => {
      const value = valueIn(row, column);
      if (column.name === "number" && declaration.prefix !== null) return `${declaration.prefix}-${String(value)}`;
      return column.field ? cellOfValue(column.field, value, context, (id) => names.get(id) ?? "") : (value as Cell);
    }),
  );
}

function valueIn(row: RowValues, { name, custom }: SheetColumn): unknown {
  return custom === null ? row[name] : (customOf(row)[custom] ?? null);
}

/** UTF-8 with a byte order mark, which spreadsheets want to see; texts that they would take for formulas are disarmed. */
export function csvOf({ headers, rows }: Sheet): Buffer {
  const lines = [headers, ...rows].map((row) => row.map((cell) => csvCell(cell)));
  return Buffer.from(`\uFEFF${stringify(lines, { record_delimiter: "windows" })}`);
}

function csvCell(cell: Cell): string {
  if (cell === null) return "";
  if (cell instanceof Date) return dateText(cell);
  if (typeof cell !== "string") return String(cell);
  return /^[=+\-@\t\r\n＝＋－＠]/.test(cell) ? `'${cell}` : cell;
}

function dateText(date: Date): string {
  const text = date.toISOString().slice(0, 16).replace("T", " ");
  return text.endsWith(" 00:00") ? text.slice(0, 10) : text;
}

/** A text is written as a text, so that nothing of it is ever a formula. */
export async function xlsxOf({ headers, rows }: Sheet): Promise<Buffer> {
  const head = headers.map((value) => ({ value, type: String, fontWeight: "bold" as const }));
  const data = rows.map((row) =>
    row.map((cell) => {
      if (cell === null) return null;
      if (cell instanceof Date)
        return {
          value: cell,
          type: Date,
          format: cell.getTime() % 86_400_000 === 0 ? "yyyy-mm-dd" : "yyyy-mm-dd hh:mm",
        };
      if (typeof cell === "number") return { value: cell, type: Number };
      if (typeof cell === "boolean") return { value: cell, type: Boolean };
      return { value: cell.slice(0, 32_767), type: String };
    }),
  );
  return writeXlsx([head, ...data], { stickyRowsCount: 1 }).toBuffer();
}
