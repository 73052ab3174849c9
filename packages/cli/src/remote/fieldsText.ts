import { fieldLabel, type Field, type RecordDeclaration } from "@gantry/records";
import { table } from "../output/table.ts";

const notations: Partial<Record<Field["kind"], string>> = {
  text: "text",
  boolean: "yes or no",
  integer: "12",
  number: "1.5",
  ratio: "25%",
  minutes: "3d, 4h, 1w 2d",
  instant: "2026-05-12 14:00, next tue",
  day: "2026-05-12, tomorrow, +3d",
  timestamp: "2026-05-12T08:00:00Z",
  money: "1200, 1,200.50",
  json: "JSON",
};

/** The fields of a record type and how to write them, for --help. */
export function fieldsText(declaration: RecordDeclaration): string {
  const rows = Object.entries(declaration.fields)
    .filter(([, field]) => field.writable)
    .map(([name, field]) => [
      `  ${name}${field.required ? " (required)" : ""}`,
      fieldLabel(declaration, name, "en"),
      writtenAs(field),
    ]);
  return `Fields of a ${declaration.name}, as field=value:\n${table(rows, [1, 2])}\nOther rows are named by key (CRM, CRM-12, RSK-3), title or id; several with commas. field= empties a field.`;
}

function writtenAs({ kind, choices, to }: Field): string {
  if (choices) return choices.join(" | ");
  if (to) return `a ${to}`;
  return notations[kind] ?? kind;
}
