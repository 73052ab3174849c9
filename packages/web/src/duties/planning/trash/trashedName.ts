import type { RecordDeclaration } from "@gantry/records";
import { shownFields, usualColumns } from "../../../ui/record/words/shownFields.ts";
import type { RecordWords } from "../../../ui/record/words/useRecordWords.ts";

/** Fields that tell a row without a name apart from others. */
const FIELDS = 3;

/** What a deleted row is called; one that has no name of its own by what it says first: "FS · Design · Build". */
export function trashedName(
  declaration: RecordDeclaration,
  row: Readonly<Record<string, unknown>>,
  show: RecordWords["show"],
): string {
  const { title, fields } = declaration;
  if (fields[title]?.kind === "text" && fields[title]?.names === null) return String(row[title] ?? "");
  const names = shownFields(declaration, () => true).map(([name]) => name);
  return usualColumns(declaration, names)
    .map((name) => show(name, row[name], row))
    .filter((text) => text !== "")
    .slice(0, FIELDS)
    .join(" · ");
}
