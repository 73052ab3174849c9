import type { RecordDeclaration } from "@gantry/records";
import { mappingOf, type FieldColumn } from "../../../platform/records/recordMapping.ts";

/**
 * SQL of one JSON text that holds rows by columns as the wire names and writes them (records' `Table`): id, version and every
 * field people or the server write. PostgreSQL builds the text, so the server passes it on without reading ten thousand rows.
 */
export function columnsAsJson(
  declaration: RecordDeclaration,
  { where, orderBy, without = [] }: { where: string; orderBy: string; without?: readonly string[] },
): string {
  const { table, own } = mappingOf(declaration);
  const fields = own.filter((each) => !without.includes(each.name));
  const selected = ["t.id", "t.version", ...fields.map((each) => `${wireExpression(each)} as "${each.name}"`)];
  // Put together as text: PostgreSQL's functions take a hundred arguments, and a work item has more fields than fifty.
  const columns = ["id", "version", ...fields.map((each) => each.name)].map(
    (name) => `'"${name}":' || coalesce(json_agg(r."${name}"), '[]')::text`,
  );
  return `select '{"count":' || count(*) || ',"columns":{' || ${columns.join(" || ',' || ")} || '}}' as json
    from (select ${selected.join(", ")} from ${table} t where ${where} order by ${orderBy}) r`;
}

/** Project time is minutes in the table and text on the wire. */
function wireExpression({ name, expression, field }: FieldColumn): string {
  // Most rows have none, and one value for all of them is read fastest.
  if (name === "custom") return `nullif(${expression}, '{}')`;
  return field.kind === "instant"
    ? `to_char(timestamp '1970-01-01' + make_interval(mins => ${expression}), 'YYYY-MM-DD"T"HH24:MI')`
    : expression;
}
