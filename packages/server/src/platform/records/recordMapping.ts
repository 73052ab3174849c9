import {
  instantFromText,
  textFromInstant,
  type Field,
  type FieldKind,
  type QueryField,
  type RecordDeclaration,
} from "@gantry/records";
import type { Bind } from "../access/visibleRows.ts";
import { snakeCase } from "../db/snakeCase.ts";

export type RowValues = Record<string, unknown>;

export interface FieldColumn {
  name: string;
  field: Field;
  column: string;
  /** SQL of the value where the record's table is `t` and its computed values are `d`. */
  expression: string;
}

/** How a record type lies in its tables. */
export interface RecordMapping {
  declaration: RecordDeclaration;
  table: string;
  /** Fields people or the server write, in the record's own table. */
  own: readonly FieldColumn[];
  /** Fields the engine computes, in a table of their own. */
  derived: readonly FieldColumn[];
  /** Those of `own` and `derived` by name. */
  byName: ReadonlyMap<string, FieldColumn>;
  /** "from" with the computed values joined. */
  source: string;
  /** The computed values by themselves; null for records that have none. */
  computed: ComputedTable | null;
  /** Project a row belongs to, as SQL; null for records of the organisation. */
  projectColumn: string | null;
  /** Instants are minutes in the table and text on the wire. */
  instants: readonly string[];
}

/** PostgreSQL's type for each kind of field. */
export const columnTypes: Record<FieldKind, string> = {
  text: "text",
  choice: "text",
  boolean: "boolean",
  integer: "int4",
  number: "float8",
  ratio: "float8",
  minutes: "int4",
  instant: "int4",
  day: "date",
  timestamp: "timestamptz",
  money: "int8",
  reference: "uuid",
  references: "_uuid",
  rank: "text",
  json: "jsonb",
};

interface ComputedTable {
  table: string;
  /** How a row `d` of it belongs to a row `t`. */
  on: string;
  /** Columns by which the rows of a project stand in an index. */
  orders: readonly string[];
}

/** Tables that hold what the engine computes, and the column that names the row. */
const derivedTables: Record<string, Omit<ComputedTable, "orders"> & { orders?: readonly string[] }> = {
  project: { table: "project_schedules", on: "d.org_id = t.org_id and d.project_id = t.id" },
  // The project, which the item implies, lets the rows of one project be found together.
  workItem: {
    table: "work_item_schedules",
    on: "d.org_id = t.org_id and d.work_item_id = t.id and d.project_id = t.project_id",
    orders: ["start", "finish"],
  },
  baseline: { table: "baseline_totals", on: "d.org_id = t.org_id and d.baseline_id = t.id" },
  keptForecast: { table: "kept_forecast_results", on: "d.org_id = t.org_id and d.kept_forecast_id = t.id" },
};

const systemColumns = [
  ["id", "id"],
  ["version", "version"],
  ["createdAt", "created_at"],
  ["updatedAt", "updated_at"],
  ["deletedAt", "deleted_at"],
] as const;

export const systemSelect: readonly string[] = systemColumns.map(([name, column]) => `t.${column} as "${name}"`);

const mappings = new WeakMap<RecordDeclaration, RecordMapping>();

export function mappingOf(declaration: RecordDeclaration): RecordMapping {
  let mapping = mappings.get(declaration);
  if (!mapping) mappings.set(declaration, (mapping = map(declaration)));
  return mapping;
}

function map(declaration: RecordDeclaration): RecordMapping {
  const table = snakeCase(declaration.plural);
  const columns = Object.entries(declaration.fields).map(([name, field]): FieldColumn => {
    const column = snakeCase(name);
    return { name, field, column, expression: `${field.derived ? "d" : "t"}.${column}` };
  });
  const derived = columns.filter((each) => each.field.derived);
  const from = derivedTables[declaration.name];
  if (derived.length > 0 && !from) throw new Error(`No table holds the computed fields of "${declaration.name}".`);
  return {
    declaration,
    table,
    own: columns.filter((each) => !each.field.derived),
    derived,
    byName: new Map(columns.map((each) => [each.name, each])),
    source: from ? `${table} t left join ${from.table} d on ${from.on}` : `${table} t`,
    computed: from ? { orders: [], ...from } : null,
    projectColumn:
      declaration.scope === "organisation" ? null : declaration.name === "project" ? "t.id" : "t.project_id",
    instants: columns.filter((each) => each.field.kind === "instant").map((each) => each.name),
  };
}

/** What the engine computes, wherever it is spoken of. */
const COMPUTED = /\bd\./;

/** Where rows are found for what is asked of them: joined with what the engine computes only where that is spoken of. */
export function sourceFor({ source, table, derived }: RecordMapping, asked: string): string {
  return derived.length > 0 && !COMPUTED.test(asked) ? `${table} t` : source;
}

/** Turns a row as selected under its wire names into the wire's values, in place. */
export function toWire(mapping: RecordMapping, row: RowValues): RowValues {
  for (const name of mapping.instants) {
    const value = row[name];
    if (typeof value === "number") row[name] = textFromInstant(value);
  }
  return row;
}

/** A wire value as the table holds it. */
export function toColumn(field: Field, value: unknown): unknown {
  if (field.kind === "instant" && typeof value === "string") return instantFromText(value);
  return value;
}

const systemExpressions: Readonly<Record<string, string>> = {
  id: "t.id",
  createdAt: "t.created_at",
  updatedAt: "t.updated_at",
};

/** SQL of the value of a field: declared, of every row, or added by the organisation, where a value of another kind is none. */
export function expressionOf(mapping: RecordMapping, field: QueryField, bind: Bind): string {
  if (field.custom !== null) return customExpression(field, bind(field.custom));
  return columnOf(mapping, field);
}

/** SQL of the value of a field that has a column. Throws on one that has none. */
export function columnOf(mapping: RecordMapping, { name }: QueryField): string {
  const expression = mapping.byName.get(name)?.expression ?? systemExpressions[name];
  if (expression === undefined) throw new Error(`"${mapping.declaration.name}" has no field "${name}".`);
  return expression;
}

const UUID = "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$";

function customExpression({ kind, several }: QueryField, key: string): string {
  if (several)
    return `(case when jsonb_typeof(t.custom -> ${key}::text) = 'array' then array(select jsonb_array_elements_text(t.custom -> ${key}::text)) end)`;
  const type = columnTypes[kind];
  const json = ["int4", "int8", "float8"].includes(type) ? "number" : type === "boolean" ? "boolean" : "string";
  const value = `t.custom ->> ${key}::text`;
  if (kind === "reference") return `(case when ${value} ~ '${UUID}' then (${value})::uuid end)`;
  const cast = json === "string" ? value : `(${value})::${json === "number" ? "float8" : type}`;
  return `(case when jsonb_typeof(t.custom -> ${key}::text) = '${json}' then ${cast} end)`;
}
