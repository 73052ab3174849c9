import type { Field } from "./field.ts";
import { inLanguage, wordsOfIdentifier, type Label, type Language } from "./label.ts";
import type { RecordDeclaration } from "./record.ts";

export const systemLabels: Readonly<Record<string, Label>> = {
  id: ["Id", "Kennung"],
  version: ["Version", "Version"],
  createdAt: ["Created", "Angelegt"],
  updatedAt: ["Changed", "Geändert"],
  deletedAt: ["Moved to the trash", "In den Papierkorb gelegt"],
  projectId: ["Project", "Projekt"],
  number: ["Key", "Schlüssel"],
  custom: ["Own fields", "Eigene Felder"],
};

/** What a field is called. A reference is named without its "Id". */
export function fieldLabel(declaration: RecordDeclaration, name: string, language: Language): string {
  const label = declaration.fields[name]?.label ?? systemLabels[name];
  return label ? inLanguage(label, language) : wordsOfIdentifier(name.replace(/Ids?$/, ""));
}

/** What a record type is called: one of them, or several. */
export function recordName(declaration: RecordDeclaration, language: Language, count: "one" | "many" = "one"): string {
  const at = count === "one" ? 0 : 1;
  if (declaration.names) return inLanguage([declaration.names.en[at], declaration.names.de[at]], language);
  return wordsOfIdentifier(count === "one" ? declaration.name : declaration.plural);
}

/** What a choice is called; the identifier's words where it bears no label, or is none of the choices any more. */
export function choiceLabel(field: Field, value: string, language: Language): string {
  const label = field.choiceLabels?.[value];
  return label ? inLanguage(label, language) : wordsOfIdentifier(value);
}

/** "RSK-12"; null for a row without a number of its own. */
export function keyOfRow(declaration: RecordDeclaration, row: Readonly<Record<string, unknown>>): string | null {
  const { number } = row;
  return declaration.prefix !== null && typeof number === "number" ? `${declaration.prefix}-${number}` : null;
}
