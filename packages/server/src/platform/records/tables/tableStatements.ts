import { recordNamed, WORD_LENGTH, wordSeparators, type RecordDeclaration } from "@gantry/records";
import { columnTypes, mappingOf, toColumn, type FieldColumn, type RecordMapping } from "../recordMapping.ts";
import { snakeCase } from "../../db/snakeCase.ts";

/** A table as it is in the database. */
export interface FoundTable {
  /** PostgreSQL's name of the type, by column. */
  columns: ReadonlyMap<string, string>;
  /** Names of its indexes. */
  indexes: ReadonlySet<string>;
  /** How and of which columns its text index was made; null where a migration made it or there is none. */
  words: string | null;
}

/** Statements to be run at once, and those that need the other tables. */
interface Statements {
  now: string[];
  afterwards: string[];
}

const system = `
  org_id uuid not null,
  id uuid not null,
  version int4 not null default 1,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  deleted_at timestamptz(3),
  custom jsonb not null default '{}',
  primary key (org_id, id)`;

/** The table of a record that has none yet; of its columns only the `wanted` ones, where they are named. */
export function createTable(declaration: RecordDeclaration, wanted?: ReadonlySet<string>): Statements {
  const mapping = mappingOf(declaration);
  const columns = mapping.own.filter(({ column }) => column !== "custom" && (wanted?.has(column) ?? true));
  const defined = columns.map((each) => definition(each));
  return {
    now: [`create table ${mapping.table} (${[...defined, system].join(", ")})`, ...wordsOf(mapping)],
    afterwards: [
      ...columns.flatMap((each) => reference(mapping, each)),
      ...columns.flatMap((each) => index(mapping, each)),
      ...uniques(mapping),
      ...orders(mapping, new Set()),
    ],
  };
}

/** Columns that a table lacks. Rows that are there get the field's initial value. */
export function extendTable(
  declaration: RecordDeclaration,
  found: FoundTable,
  wanted?: ReadonlySet<string>,
): Statements {
  const mapping = mappingOf(declaration);
  for (const each of mapping.own) requireSameType(mapping, each, found);
  const missing = mapping.own.filter(
    ({ column }) => !found.columns.has(column) && (wanted === undefined || wanted.has(column)),
  );
  const { table } = mapping;
  return {
    now: [
      ...missing.flatMap((each) => addition(mapping, each)),
      // It follows its declaration, and holds words as queries part them.
      ...(found.words === wordsMark(mapping) ? [] : wordsOf(mapping)),
    ],
    afterwards: [
      ...missing.flatMap((each) => reference(mapping, each)),
      ...missing.flatMap((each) => index(mapping, each)),
      ...(missing.length > 0 && table !== "" ? uniques(mapping) : []),
      ...(wanted === undefined ? orders(mapping, found.indexes) : []),
    ],
  };
}

function definition({ column, field }: FieldColumn): string {
  const collation = field.kind === "rank" ? ' collate "C"' : "";
  return `${column} ${typeOf(field.kind)}${collation}${field.nullable ? "" : " not null"}`;
}

function typeOf(kind: FieldColumn["field"]["kind"]): string {
  const type = columnTypes[kind];
  return type === "timestamptz" ? "timestamptz(3)" : type.startsWith("_") ? `${type.slice(1)}[]` : type;
}

function addition(mapping: RecordMapping, each: FieldColumn): string[] {
  const { column, field } = each;
  const { table } = mapping;
  if (field.nullable) return [`alter table ${table} add column ${definition(each)}`];
  if (field.initial === null)
    throw new Error(
      `"${mapping.declaration.name}.${each.name}" is new, must hold something and has no initial value: rows that are there could hold nothing. Give it one, or let it be empty.`,
    );
  return [
    `alter table ${table} add column ${definition(each)} default ${literal(toColumn(field, field.initial))}`,
    `alter table ${table} alter column ${column} drop default`,
  ];
}

/** A value of a declaration as SQL. */
function literal(value: unknown): string {
  if (Array.isArray(value) && value.length === 0) return "'{}'";
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return `'${text.replaceAll("'", "''")}'`;
}

function requireSameType(mapping: RecordMapping, { name, column, field }: FieldColumn, found: FoundTable): void {
  const type = found.columns.get(column);
  const declared = columnTypes[field.kind] === "boolean" ? "bool" : columnTypes[field.kind];
  if (type !== undefined && type !== declared)
    throw new Error(
      `"${mapping.declaration.name}.${name}" is declared as ${field.kind} (${declared}), but the column ${mapping.table}.${column} is ${type}. Write a migration that changes it.`,
    );
}

/** Checked at commit, so that rows of one transaction may be written in any order. */
function reference({ table }: RecordMapping, { column, field }: FieldColumn): string[] {
  if (field.kind !== "reference" || !field.to) return [];
  const target = snakeCase(recordNamed(field.to).plural);
  return [
    `alter table ${table} add constraint ${table}_${column}_fkey foreign key (org_id, ${column}) references ${target} (org_id, id) deferrable initially deferred`,
  ];
}

function index(mapping: RecordMapping, { name, column, field }: FieldColumn): string[] {
  const { table, declaration } = mapping;
  if (name === "projectId") return [`create index ${table}_project on ${table} (org_id, project_id, id)`];
  if (name === "subjectId") return [`create index ${table}_subject on ${table} (org_id, subject_id, subject_record)`];
  if (name === "number" && declaration.prefix !== null)
    return [
      `create unique index ${table}_number on ${table} (${["org_id", ...scopeOf(mapping), "number"].join(", ")})`,
    ];
  if (field.kind === "references") return [`create index ${table}_${column} on ${table} using gin (${column})`];
  if (field.kind !== "reference" && !field.due) return [];
  return [`create index ${table}_${column} on ${table} (org_id, ${column}) where ${column} is not null`];
}

function scopeOf({ declaration }: RecordMapping): string[] {
  return declaration.scope === "project" ? ["project_id"] : [];
}

function uniques({ table, declaration }: RecordMapping): string[] {
  return declaration.unique.map((names) => {
    const columns = names.map((name) => snakeCase(name));
    const keys = columns.map((column, at) =>
      declaration.fields[names[at] ?? ""]?.kind === "text" ? `lower(${column})` : column,
    );
    return `create unique index if not exists ${table}_${columns.join("_")}_unique on ${table} (org_id, ${keys.join(", ")}) where deleted_at is null`;
  });
}

/** Indexes in the order of lists (`sortSql`), their last key, the id, included, and those that hold what rows are found by; without those that are there. */
function orders({ table, declaration }: RecordMapping, present: ReadonlySet<string>): string[] {
  const { fields, scope } = declaration;
  const wanted = declaration.orders.flatMap((order): [name: string, keys: string][] => {
    const name = order.replace(/^-/, "");
    const column = snakeCase(name);
    const field = fields[name];
    const key = field?.kind === "text" ? `(lower(${column}) collate "C")` : column;
    const descending = order === name ? "" : field?.nullable ? " desc nulls last" : " desc";
    const keys = `${key}${descending}, id`;
    const ofAll: [string, string] = [`${column}_order`, keys];
    return scope === "project" ? [ofAll, [`project_${column}_order`, `project_id, ${keys}`]] : [ofAll];
  });
  for (const names of declaration.indexes) {
    const columns = names.map((name) => snakeCase(name));
    wanted.push([`${columns.join("_")}_index`, columns.join(", ")]);
  }
  return wanted
    .filter(([name]) => !present.has(`${table}_${name}`))
    .map(([name, keys]) => `create index ${table}_${name} on ${table} (org_id, ${keys}) where deleted_at is null`);
}

function searchedColumns({ own }: RecordMapping): string[] {
  return own.filter(({ field }) => field.searchable && field.readPermission === null).map(({ column }) => column);
}

/** Parts a text into words just as `wordsOf` does, which the text search parser of PostgreSQL does not. */
export const searchWords = `
  create or replace function search_words(text) returns tsvector language sql immutable parallel safe strict as $body$
    select array_to_tsvector(array_remove(array(
      select left(word, ${WORD_LENGTH}) from regexp_split_to_table(lower($1), '[${wordSeparators}]+') word
    ), ''))
  $body$`;

/** The texts of the organisation's own fields, as `customTexts` finds them. */
export const customTexts = `
  create or replace function custom_texts(jsonb) returns text language sql immutable parallel safe as $body$
    select case when $1 is null or $1 = '{}'::jsonb then '' else (
      select coalesce(string_agg(value #>> '{}', ' '), '')
      from jsonb_path_query($1, 'lax $.*[*] ? (@.type() == "string")') value
      where value #>> '{}' !~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
    ) end
  $body$`;

const wordsMark = (mapping: RecordMapping): string => `search_words: ${searchedColumns(mapping).join(", ")}, custom`;

/** What free words of a query search. */
function wordsOf(mapping: RecordMapping): string[] {
  const columns = searchedColumns(mapping);
  const { table } = mapping;
  if (columns.length === 0) return [];
  const text = [...columns.map((column) => `coalesce(${column}, '')`), "custom_texts(custom)"].join(` || ' ' || `);
  return [
    `alter table ${table} drop column if exists words`,
    `alter table ${table} add column words tsvector generated always as (search_words(${text})) stored`,
    `comment on column ${table}.words is ${literal(wordsMark(mapping))}`,
    `create index ${table}_words on ${table} using gin (words)`,
  ];
}
