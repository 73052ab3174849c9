import { partsOfText, textFromDay, textFromInstant, valueOfText, type Field } from "@gantry/records";
import type { Cell } from "./cell.ts";
import type { SheetContext } from "./sheetContext.ts";

export type ReadCell = { ok: true; value: unknown } | { ok: false; message: string };

const value = (of: unknown): ReadCell => ({ ok: true, value: of });
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** A column of a table: the field it is of, and how references in it are looked up. */
interface CellColumn {
  name: string;
  field: Field;
  idOf: (text: string) => ReadCell;
}

/** What a cell says of a field, as the wire has it. An empty cell empties, where the field may be empty. */
export function valueOfCell({ name, field, idOf }: CellColumn, cell: Cell, context: SheetContext): ReadCell {
  if (cell === null) return value(emptyOf(field));
  const typed = ofTypedCell(field, cell, context);
  if (typed !== undefined) return value(typed);
  const text = cell instanceof Date ? cell.toISOString() : String(cell).trim();
  if (field.kind === "reference") return idOf(text);
  if (field.kind === "references") return idsOf(text, idOf);
  // Tables write ratios as numbers; people write them with a percent sign.
  if (field.kind === "ratio" && /^(?:0|1)?[.,]\d+$|^[01]$/.test(text)) return value(Number(text.replace(",", ".")));
  const read = valueOfText(name, field, text, context);
  return read.ok ? read : { ok: false, message: `${read.problem.message} ${read.problem.hint}` };
}

/** The value of a cell that has a type of its own in the workbook; undefined where its text says what is meant. */
function ofTypedCell(field: Field, cell: Exclude<Cell, null>, context: SheetContext): unknown {
  if (cell instanceof Date) {
    const ms = cell.getTime();
    if (field.kind === "day") return textFromDay(Math.floor(ms / DAY_MS));
    if (field.kind === "instant") return textFromInstant(Math.round(ms / MINUTE_MS));
  }
  if (typeof cell === "boolean" && field.kind === "boolean") return cell;
  if (typeof cell !== "number") return undefined;
  if (field.kind === "money") return Math.round(cell * 10 ** context.moneyDigits);
  if (field.kind === "minutes") return Math.round(cell * context.units.minutesPerDay);
  return field.kind === "integer" || field.kind === "number" || field.kind === "ratio" ? cell : undefined;
}

function emptyOf(field: Field): unknown {
  if (field.kind === "references") return [];
  return field.nullable ? null : field.kind === "text" && !field.required ? "" : undefined;
}

function idsOf(text: string, idOf: (text: string) => ReadCell): ReadCell {
  const ids = new Set<unknown>();
  for (const part of partsOfText(text)) {
    const found = idOf(part);
    if (!found.ok) return found;
    ids.add(found.value);
  }
  return value([...ids]);
}
