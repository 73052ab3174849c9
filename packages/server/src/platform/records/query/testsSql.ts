import { instantFromText, type QueryField, type QueryTest } from "@gantry/records";
import type { Bind } from "../../access/visibleRows.ts";
import { columnTypes } from "../recordMapping.ts";

/** That a value passes any of the tests, as SQL. */
export function testsSql(field: QueryField, tests: readonly QueryTest[], value: string, bind: Bind): string {
  const isList = holdsSeveral(field);
  const type = field.kind === "references" ? "uuid" : typeOf(field);
  const equal = tests.flatMap((test) => (test.is === "equal" ? [columnValue(field, test.value)] : []));
  const parts = tests.flatMap((test) => (test.is === "equal" ? [] : [testSql(field, test, value, bind)]));
  if (isList && equal.length > 0) parts.push(`${value} && ${bind(equal)}::${type}[]`);
  else if (equal.length === 1) parts.push(`${value} = ${bind(equal[0])}::${type}`);
  else if (equal.length > 1) parts.push(`${value} = any(${bind(equal)}::${type}[])`);
  return parts.length === 0 ? "false" : `(${parts.join(" or ")})`;
}

const holdsSeveral = ({ kind, several }: QueryField): boolean => kind === "references" || several === true;

function testSql(field: QueryField, test: Exclude<QueryTest, { is: "equal" }>, value: string, bind: Bind): string {
  if (test.is === "empty") return holdsSeveral(field) ? `coalesce(cardinality(${value}), 0) = 0` : `${value} is null`;
  if (test.is === "same") return `lower(${value}) = ${bind(test.text)}::text`;
  if (test.is === "containing")
    return `lower(${value}) like ${bind(`%${test.text.replaceAll(/[\\%_]/g, "\\$&")}%`)}::text`;
  const bounds = [
    [">=", test.from],
    [">", test.after],
    ["<=", test.upTo],
    ["<", test.before],
  ] as const;
  const parts = bounds.flatMap(([operator, bound]) =>
    bound === undefined ? [] : [`${value} ${operator} ${bind(columnValue(field, bound))}::${typeOf(field)}`],
  );
  return parts.length === 0 ? `${value} is not null` : `(${parts.join(" and ")})`;
}

/** PostgreSQL's type of a field's value. What the organisation has added lies in JSON: days and moments as text, which sorts as they do. */
export function typeOf({ kind, custom }: QueryField): string {
  const type = columnTypes[kind];
  if (custom === null || type === "boolean" || type === "uuid") return type;
  return numbers.has(kind) ? "float8" : "text";
}

const numbers: ReadonlySet<string> = new Set(["integer", "number", "ratio", "minutes", "money"]);

/** A wire value as the column holds it. */
function columnValue({ kind, custom }: QueryField, value: unknown): unknown {
  return kind === "instant" && custom === null && typeof value === "string" ? instantFromText(value) : value;
}
