import type { Field, RecordDeclaration } from "@gantry/records";

/** Kinds that say nothing to people as they are. */
const SILENT = new Set(["json", "rank"]);

/** Fields that lists and forms show; the project is said by the page. Fields the reader may not see are left out. */
export function shownFields(
  { fields, scope }: RecordDeclaration,
  mayRead: (field: Field) => boolean,
): [string, Field][] {
  return Object.entries(fields).filter(
    ([name, field]) =>
      (!SILENT.has(field.kind) || field.form === "list") &&
      !(scope === "project" && name === "projectId") &&
      mayRead(field),
  );
}

/** Columns a list begins with: those of the declaration, else its short fields. */
export function usualColumns(declaration: RecordDeclaration, names: readonly string[]): string[] {
  const { views, title, fields } = declaration;
  const wanted = views.grid ?? [
    title,
    ...names
      .filter((name) => name !== title && fields[name]?.form !== "long" && !name.startsWith("external"))
      .slice(0, 8),
  ];
  return wanted.filter((name) => names.includes(name));
}
