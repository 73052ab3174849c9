import { recordName } from "../kernel/words.ts";
import type { RecordDeclaration } from "../kernel/record.ts";
import { records } from "../registry.ts";

const all: readonly RecordDeclaration[] = records;

/** The record type that somebody means: by its identifier, its plural or what people call it; null for none. */
export function recordCalled(text: string): RecordDeclaration | null {
  const wanted = plain(text);
  return all.find((declaration) => spellings(declaration).some((each) => plain(each) === wanted)) ?? null;
}

/** The field that somebody means: by its identifier with or without its "Id", by another name of it, or by its label; null for none. */
export function fieldCalled(declaration: RecordDeclaration, text: string): string | null {
  const wanted = plain(text);
  const names = Object.keys(declaration.fields);
  const alias = Object.entries(declaration.aliases).find(([name]) => plain(name) === wanted)?.[1];
  return (
    names.find((name) => plain(name) === wanted) ??
    alias ??
    names.find((name) => plain(name.replace(/Ids?$/, "")) === wanted) ??
    names.find((name) => declaration.fields[name]?.label?.some((label) => plain(label) === wanted)) ??
    null
  );
}

function spellings(declaration: RecordDeclaration): string[] {
  return [
    declaration.name,
    declaration.plural,
    ...(["en", "de"] as const).flatMap((language) =>
      (["one", "many"] as const).map((count) => recordName(declaration, language, count)),
    ),
  ];
}

/** "work-items", "Work items" and "workItems" are the same. */
function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[\s_-]/g, "");
}
