import { settledOf, type RecordDeclaration } from "@gantry/records";
import { mappingOf } from "../recordMapping.ts";

/** That a row `t` of the record type still owes something: none of its fields holds a value that settles it. */
export function unsettledSql(declaration: RecordDeclaration): string {
  const { byName } = mappingOf(declaration);
  const conditions = settledOf(declaration).map(
    ({ field, value }) => `t.${byName.get(field)?.column} is distinct from ${literal(value)}`,
  );
  return conditions.length === 0 ? "true" : conditions.join(" and ");
}

/** As declarations name it, never as somebody wrote it. */
function literal(value: string | number | boolean): string {
  return typeof value === "string" ? `'${value}'` : String(value);
}
