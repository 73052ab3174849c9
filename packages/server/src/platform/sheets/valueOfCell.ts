import {
  instantOfDate,
  parseDate,
  parseDuration,
  parseMoney,
  parsePercent,
  textFromDay,
  textFromInstant,
  type Field,
} from "@gantry/records";
import type { Cell } from "./cell.ts";
import type { SheetContext } from "./sheetContext.ts";

export type ReadCell = { ok: true; value: unknown } | { ok: false; message: string };

const value = (of: unknown): ReadCell => ({ ok: true, value: of });
const unreadable = (message: string): ReadCell => ({ ok: false, message });
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** What a cell says of a field, as the wire has it; references are looked up by `idOf`. An empty cell empties, where the field may be empty. */
export function valueOfCell(
  field: Field,
  cell: Cell,
  context: SheetContext,
  idOf: (text: string) => ReadCell,
): ReadCell {
  if (cell === null) return value(emptyOf(field));
  const text = cell instanceof Date ? cell.toISOString() : String(cell).trim();
  switch (field.kind) {
    case "text":
      return value(text);
    case "choice":
      return choiceOf(field, text);
    case "boolean":
      return flagOf(cell, text);
    case "integer":
    case "number":
      return numberOf(cell, text);
    case "ratio":
      return ratioOf(field, cell, text);
    case "money":
      return moneyOf(cell, text, context.digits);
    case "minutes":
      return durationOf(cell, text, context);
    case "day":
    case "instant":
      return dateOf(field, cell, text, context);
    case "reference":
      return idOf(text);
    case "references":
      return manyOf(text, idOf);
    case "timestamp":
      return Number.isNaN(Date.parse(text))
        ? unreadable(`"${text}" is no moment. Write 2026-05-12T08:00Z.`)
        : value(new Date(text).toISOString());
    case "json":
      return manyOf(text, (each) => choiceOf(field, each));
    default:
      return unreadable("This cannot be brought in from a table.");
  }
}

function emptyOf(field: Field): unknown {
  if (field.kind === "references") return [];
  return field.nullable ? null : field.kind === "text" && !field.required ? "" : undefined;
}

function choiceOf(field: Field, text: string): ReadCell {
  const wanted = text.toLowerCase();
  const labels = field.choiceLabels ?? {};
  const found = (field.choices ?? Object.keys(labels)).find((choice) =>
    [choice, ...(labels[choice] ?? [])].some((each) => each.toLowerCase() === wanted),
  );
  if (found !== undefined) return value(found);
  return field.choices ? unreadable(`"${text}" is none of ${field.choices.join(", ")}.`) : value(text);
}

const yes: ReadonlySet<string> = new Set(["true", "yes", "y", "x", "1", "ja", "j", "wahr"]);
const no: ReadonlySet<string> = new Set(["false", "no", "n", "0", "nein", "falsch", "-"]);

function flagOf(cell: Cell, text: string): ReadCell {
  if (typeof cell === "boolean") return value(cell);
  const word = text.toLowerCase();
  if (yes.has(word) || no.has(word)) return value(yes.has(word));
  return unreadable(`"${text}" is neither yes nor no.`);
}

function numberOf(cell: Cell, text: string): ReadCell {
  if (typeof cell === "number") return value(cell);
  const plain = /^-?\d+(?:[.,]\d+)?$/.test(text)
    ? Number(text.replace(",", "."))
    : Number(text.replaceAll(/[\s'’]/g, ""));
  return Number.isNaN(plain) ? unreadable(`"${text}" is no number.`) : value(plain);
}

function ratioOf(field: Field, cell: Cell, text: string): ReadCell {
  if (typeof cell === "number") return value(cell);
  if (/^(?:0|1)?[.,]\d+$|^[01]$/.test(text)) return value(Number(text.replace(",", ".")));
  const most = field.schema.safeParse(1.5).success ? 1000 : 1;
  const parsed = parsePercent(text, most);
  return parsed.ok ? value(parsed.value) : unreadable(parsed.problem.message);
}

function moneyOf(cell: Cell, text: string, digits: number): ReadCell {
  const minor = typeof cell === "number" ? Math.round(cell * 10 ** digits) : parseMoney(text, digits);
  return minor === null ? unreadable(`"${text}" is no amount of money.`) : value(minor);
}

function durationOf(cell: Cell, text: string, context: SheetContext): ReadCell {
  const parsed = parseDuration(typeof cell === "number" ? `${cell}d` : text, context.units);
  return parsed.ok ? value(parsed.value.minutes) : unreadable(parsed.problem.message);
}

function dateOf(field: Field, cell: Cell, text: string, context: SheetContext): ReadCell {
  if (cell instanceof Date) {
    const ms = cell.getTime();
    return value(
      field.kind === "day" ? textFromDay(Math.floor(ms / DAY_MS)) : textFromInstant(Math.round(ms / MINUTE_MS)),
    );
  }
  const parsed = parseDate(text, { today: context.today, locale: context.language });
  if (!parsed.ok) return unreadable(parsed.problem.message);
  return value(field.kind === "day" ? textFromDay(parsed.value.day) : textFromInstant(instantOfDate(parsed.value, 0)));
}

function manyOf(text: string, read: (part: string) => ReadCell): ReadCell {
  const values: unknown[] = [];
  for (const part of text.split(/\s*[;,]\s*/).filter((each) => each !== "")) {
    const found = read(part);
    if (!found.ok) return found;
    if (!values.includes(found.value)) values.push(found.value);
  }
  return value(values);
}
