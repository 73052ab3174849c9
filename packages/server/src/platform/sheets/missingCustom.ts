import type { CustomDefinition, ImportedRow } from "@gantry/records";
import type { SheetColumn } from "./sheetColumns.ts";

/** Fields the organisation asks for that a row would be left without: it is refused by itself, with what to do about it. */
export function missingCustom(
  definitions: readonly CustomDefinition[],
  columns: readonly (SheetColumn | null)[],
  custom: Readonly<Record<string, unknown>>,
): ImportedRow["problems"] {
  return definitions.flatMap(({ key, name, required }) => {
    if (!required || (custom[key] ?? null) !== null) return [];
    const column = columns.find((each) => each?.custom === key);
    const message = column
      ? `"${name}" must be filled in.`
      : `"${name}" must be filled in, and no column of the table goes there. Add one, or choose it for a column above.`;
    return [{ column: column?.label ?? name, message }];
  });
}
