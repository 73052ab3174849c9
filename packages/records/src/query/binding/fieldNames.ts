import type { RecordDeclaration } from "../../kernel/record.ts";
import { aliasOf } from "./aliases.ts";
import { pointersTo } from "./declarations.ts";
import { readable, type QueryContext } from "./queryContext.ts";
import { systemFields } from "./queryField.ts";
import { hasKeys } from "./rowNames.ts";

const aliases = ["status", "assignee", "owner", "due", "label"];

/** Names that may be typed for this record type: as people would type them, references without their "Id". */
export function fieldNames(declaration: RecordDeclaration, context: QueryContext): string[] {
  const { fields } = declaration;
  const own = Object.keys(fields).filter(
    (name) => readable(context, declaration, name) && fields[name]?.kind !== "json",
  );
  const pointers = pointersTo(declaration, context).map(({ plural }) => plural);
  const known = new Set([...own, ...pointers]);
  const also = [...Object.keys(declaration.aliases), ...aliases].filter((name) => {
    const alias = aliasOf(declaration, name);
    return alias !== null && known.has(alias.split(".")[0] ?? "");
  });
  return [
    ...new Set([
      ...own.map((name) => shortName(declaration, name)),
      ...systemFields.map(({ name }) => name),
      ...(hasKeys(declaration) && !fields["key"] ? ["key"] : []),
      ...also,
      ...pointers,
      ...(context.customFields?.(declaration).map(({ name }) => name) ?? []),
      "text",
    ]),
  ];
}

/** "manager" for the reference `managerId`, unless another field is called so. */
export function shortName({ fields }: RecordDeclaration, name: string): string {
  const short = fields[name]?.to ? name.replace(/Id(s?)$/, "$1") : name;
  return short !== name && short in fields ? name : short;
}
