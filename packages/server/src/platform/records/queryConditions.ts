import type { BoundQuery, FieldCondition, QueryField, QueryTest, SortKey, WordCondition } from "@gantry/records";
import type { Bind } from "../access/visibleRows.ts";
import { columnTypes, toColumn, type RecordMapping } from "./recordMapping.ts";

/** The conditions of a query as SQL over `t` and `d`; every value is a parameter. */
export function queryConditions(mapping: RecordMapping, query: BoundQuery, bind: Bind): string[] {
  return query.conditions.map((condition) =>
    condition.kind === "word" ? wordCondition(mapping, condition, bind) : fieldCondition(mapping, condition, bind),
  );
}

/** SQL of the value of a field, declared or the system's. */
export function expressionOf(mapping: RecordMapping, { name }: QueryField): string {
  const declared = mapping.byName.get(name);
  if (declared) return declared.expression;
  const system: Record<string, string> = { id: "t.id", createdAt: "t.created_at", updatedAt: "t.updated_at" };
  const expression = system[name];
  if (!expression) throw new Error(`"${mapping.declaration.name}" has no field "${name}".`);
  return expression;
}

function fieldCondition(mapping: RecordMapping, { field, tests, negated }: FieldCondition, bind: Bind): string {
  const value = expressionOf(mapping, field);
  const equal = tests.flatMap((test) => (test.is === "equal" ? [columnValue(mapping, field, test.value)] : []));
  const parts = tests
    .filter((test) => test.is !== "equal")
    .map((test) => testCondition(mapping, field, value, test, bind));
  if (equal.length === 1) parts.push(`${value} = ${bind(equal[0])}::${columnTypes[field.kind]}`);
  if (equal.length > 1) parts.push(`${value} = any(${bind(equal)}::${columnTypes[field.kind]}[])`);
  const any = parts.length === 0 ? "false" : `(${parts.join(" or ")})`;
  // What is empty meets no test, and therefore every negated one.
  return negated ? `${any} is not true` : any;
}

function testCondition(
  mapping: RecordMapping,
  field: QueryField,
  value: string,
  test: Exclude<QueryTest, { is: "equal" }>,
  bind: Bind,
): string {
  if (test.is === "empty") return `${value} is null`;
  if (test.is === "containing") return `${value} ilike ${bind(`%${test.text.replace(/[\\%_]/g, "\\$&")}%`)}::text`;
  const bounds = [
    [">=", test.from],
    [">", test.after],
    ["<=", test.upTo],
    ["<", test.before],
  ] as const;
  return `(${bounds
    .flatMap(([operator, bound]) =>
      bound === undefined
        ? []
        : [`${value} ${operator} ${bind(columnValue(mapping, field, bound))}::${columnTypes[field.kind]}`],
    )
    .join(" and ")})`;
}

function columnValue(mapping: RecordMapping, field: QueryField, value: unknown): unknown {
  const declared = mapping.byName.get(field.name);
  return declared ? toColumn(declared.field, value) : value;
}

/** Words are found by their beginnings in the table's text index; a record without one is searched by its title. */
function wordCondition(mapping: RecordMapping, { text, negated }: WordCondition, bind: Bind): string {
  const words = wordsOf(text);
  const searchable = mapping.own.some((each) => each.field.searchable);
  if (words.length === 0 || !searchable) return negated ? "true" : "false";
  const condition = hasWordIndex(mapping)
    ? `t.words @@ to_tsquery('simple', ${bind(words.map((word) => `${word}:*`).join(" & "))})`
    : `(${mapping.own
        .filter((each) => each.field.searchable && each.field.readPermission === null)
        .map((each) => `${each.expression} ilike ${bind(`%${words.join(" ")}%`)}`)
        .join(" or ")})`;
  return negated ? `not ${condition}` : condition;
}

/** An index that holds what only some may read would tell the others by what it finds. */
function hasWordIndex(mapping: RecordMapping): boolean {
  const isGuarded = mapping.own.some(({ field }) => field.searchable && field.readPermission !== null);
  return !isGuarded;
}

/** Letters and digits only: nothing that text search would read as an operator. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

export function orderOf(mapping: RecordMapping, { field, descending }: SortKey): string {
  const value = expressionOf(mapping, field);
  if (!descending) return value;
  return field.nullable ? `${value} desc nulls last` : `${value} desc`;
}
