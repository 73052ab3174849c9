import { fieldLabel, type RecordDeclaration } from "@gantry/records";
import type { SheetColumn } from "./sheetColumns.ts";

/** Which field each header means, by name, label in either language, or key of a custom field; null where nothing is alike. */
export function matchColumns(
  declaration: RecordDeclaration,
  headers: readonly string[],
  columns: readonly SheetColumn[],
): Record<string, string | null> {
  const taken = new Set<string>();
  return Object.fromEntries(
    headers.map((header) => {
      const wanted = plain(header);
      const found = columns.find(
        (column) => !taken.has(column.name) && namesOf(declaration, column).some((name) => plain(name) === wanted),
      );
      if (found) taken.add(found.name);
      return [header, found?.name ?? null];
    }),
  );
}

function namesOf(declaration: RecordDeclaration, { name, label, field, custom }: SheetColumn): string[] {
  if (custom !== null) return [custom, name, label, ...(field?.label ?? [])];
  if (name === "id") return ["id"];
  const aliases = Object.keys(declaration.aliases).filter((alias) => declaration.aliases[alias] === name);
  return [
    name,
    name.replace(/Ids?$/, ""),
    fieldLabel(declaration, name, "en"),
    fieldLabel(declaration, name, "de"),
    ...aliases,
  ];
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "");
}
