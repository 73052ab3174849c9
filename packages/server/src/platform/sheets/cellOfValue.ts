import { choiceLabel, formatDuration, instantFromText, type Field } from "@gantry/records";
import type { Cell } from "./cell.ts";
import type { SheetContext } from "./sheetContext.ts";

const MINUTE_MS = 60_000;

/** A value as a cell shows it: numbers, days and yes-or-no stay what they are. `nameOf` gives the words for a row that is referred to. */
export function cellOfValue(field: Field, value: unknown, context: SheetContext, nameOf: (id: string) => string): Cell {
  if (value === null || value === undefined) return null;
  switch (field.kind) {
    case "choice":
      return choiceLabel(field, String(value), context.locale);
    case "reference":
      return nameOf(String(value));
    case "references":
      return (value as string[]).map((id) => nameOf(id)).join("; ") || null;
    case "minutes":
      return formatDuration({ minutes: value as number, elapsed: false, estimated: false }, context.units);
    case "money":
      return (value as number) / 10 ** context.moneyDigits;
    case "day":
      return new Date(`${String(value)}T00:00:00Z`);
    case "instant":
      return new Date((instantFromText(String(value)) ?? 0) * MINUTE_MS);
    case "json":
      return Array.isArray(value)
        ? value.map((each) => choiceLabel(field, String(each), context.locale)).join("; ")
        : null;
    default:
      return value as string | number | boolean;
  }
}
