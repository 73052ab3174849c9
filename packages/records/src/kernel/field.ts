import * as z from "zod";
import { dayFromText, instantFromText } from "./projectTime.ts";
import type { Label } from "./label.ts";
import type { Permission } from "./permissions.ts";

export type FieldKind =
  | "text"
  | "choice"
  | "boolean"
  | "integer"
  | "number"
  | "ratio"
  | "minutes"
  | "instant"
  | "day"
  | "timestamp"
  | "money"
  | "reference"
  | "references"
  | "rank"
  | "json";

/**
 * One field of a record, declared once. `T` is its value on the wire, null included where it may be empty.
 * Kinds name units: minutes are whole minutes, a ratio is 1 for 100 %, money is integer minor units, an instant is
 * project time "2026-05-12T08:00" on the wire and whole minutes in the table.
 */
export interface Field<T = unknown> {
  kind: FieldKind;
  schema: z.ZodType<T>;
  nullable: boolean;
  /** Must be given on create. */
  required: boolean;
  /** Taken when create leaves the field out; null where there is none. */
  initial: T | null;
  /** False for what the server alone writes (keys, results). */
  writable: boolean;
  /** Changed by steps that people are offered as buttons; forms and cells show it and do not take it. */
  byStep: boolean;
  /** Computed by the engine into a table of its own: read, filtered and sorted like the others, never part of a version. */
  derived: boolean;
  /** Record type a reference points to. */
  to: string | null;
  /** False for a person or user that the row tells of: when they leave, whoever takes over is not named instead. */
  handedOver: boolean;
  choices: readonly string[] | null;
  /** What people read instead of the identifiers; null where words made of the identifier will do. */
  label: Label | null;
  choiceLabels: Readonly<Record<string, Label>> | null;
  /** From each choice, the ones it may change into; null where any may follow any. */
  transitions: Transitions | null;
  /** How it is written: a text as a line or as Markdown over several lines, a list as short texts; null for all else. */
  form: "line" | "long" | "list" | null;
  /** Values with which nothing is owed any more; empty where each still asks for something. */
  settled: readonly (string | number | boolean)[];
  /** A day or moment by which something is owed: people are reminded of it. */
  due: boolean;
  /** Permission needed beside the record's own to see or to write this field; null needs none. */
  readPermission: Permission | null;
  /** Field of the same record that names the user or person who may read it whatever their permissions; null for nobody. */
  readOwner: string | null;
  writePermission: Permission | null;
  /** Found by free-text search. */
  searchable: boolean;
  /**
   * What a text is the name of, so that it is picked and told in words: a record type (one that has states, where that is asked for), or a
   * state of the record type that another field of the row names. Null for all else.
   */
  names: { what: "recordType"; withStates: boolean } | { what: "state"; of: string } | null;
}

/** A way from one state to another. */
export interface Transition {
  to: string;
  /** Needed beside the permission to write the field; null needs none. */
  permission: Permission | null;
  /** Fields that must hold something when it is taken. */
  requires: readonly string[];
}
export type Transitions = Readonly<Record<string, readonly Transition[]>>;

interface Options<T, N extends boolean> {
  nullable?: N;
  required?: boolean;
  initial?: T;
  writable?: boolean;
  byStep?: true;
  derived?: boolean;
  read?: Permission;
  /** Read by whom this field names (a user or person), and by holders of the permission. */
  readableBy?: readonly [owner: string, permission: Permission];
  write?: Permission;
  search?: boolean;
  label?: Label;
  /** Values with which the row owes nothing any more. */
  settled?: readonly (T & (string | number | boolean))[];
}

type Value<T, N extends boolean> = N extends true ? T | null : T;

function field<T, N extends boolean = false>(
  kind: FieldKind,
  schema: z.ZodType<T>,
  options: Options<T, N> = {},
  more: Partial<Field> = {},
): Field<Value<T, N>> {
  const nullable = options.nullable ?? false;
  return {
    kind,
    schema: (nullable ? schema.nullable() : schema) as z.ZodType<Value<T, N>>,
    nullable,
    required: options.required ?? false,
    initial: options.initial ?? null,
    writable: (options.writable ?? true) && !options.derived,
    byStep: options.byStep ?? false,
    derived: options.derived ?? false,
    to: more.to ?? null,
    handedOver: more.handedOver ?? true,
    choices: more.choices ?? null,
    label: options.label ?? null,
    choiceLabels: more.choiceLabels ?? null,
    transitions: more.transitions ?? null,
    form: more.form ?? (kind === "text" ? "line" : null),
    settled: more.settled ?? options.settled ?? [],
    due: more.due ?? false,
    readPermission: options.readableBy?.[1] ?? options.read ?? null,
    readOwner: options.readableBy?.[0] ?? null,
    writePermission: options.write ?? null,
    searchable: options.search ?? false,
    names: more.names ?? null,
  };
}

const MAX_INT = 2_147_483_647;

export const text = <N extends boolean = false>(options: Options<string, N> & { max?: number; min?: number } = {}) =>
  field(
    "text",
    z
      .string()
      .min(options.min ?? (options.required ? 1 : 0))
      .max(options.max ?? 200),
    options,
  );

type NameOptions<N extends boolean> = Pick<Options<string, N>, "nullable" | "required" | "label">;

/** The name of a record type. */
export const recordTypeName = <N extends boolean = false>({
  withStates = false,
  ...options
}: NameOptions<N> & { withStates?: boolean } = {}) =>
  field("text", z.string().min(1).max(100), options, { names: { what: "recordType", withStates } });

/** The name of a state of the record type that the field `of` names. */
export const stateName = <N extends boolean = false>(of: string, options: NameOptions<N> = {}) =>
  field("text", z.string().min(1).max(60), options, { names: { what: "state", of } });

/** Markdown over several lines. */
export const longText = <N extends boolean = false>(options: Options<string, N> & { max?: number } = {}) =>
  field(
    "text",
    z
      .string()
      .min(options.required ? 1 : 0)
      .max(options.max ?? 20_000),
    // Markdown that nobody wrote is empty, not absent.
    { ...(options.nullable || options.required ? {} : { initial: "" }), ...options },
    { form: "long" },
  );

export const email = <N extends boolean = false>(options: Options<string, N> = {}) =>
  field("text", z.email().max(320), options);

export const choice = <const C extends readonly [string, ...string[]], N extends boolean = false>(
  choices: C,
  options: Options<C[number], N> & { labels?: Readonly<Record<C[number], Label>> } = {},
) => field<C[number], N>("choice", z.enum(choices), options, { choices, choiceLabels: options.labels ?? null });

interface StateDeclaration {
  label?: Label;
  /** What the row owes by a day is not owed any more. */
  settled?: true;
  /** States that may follow; a name alone asks for nothing more than the right to write the field. */
  to: readonly (string | { to: string; permission?: Permission; requires?: readonly string[] })[];
}

/** A choice that changes along declared ways only. The first state is the one rows begin in. */
export const states = <const S extends Readonly<Record<string, StateDeclaration>>>(
  declared: S,
  options: Omit<Options<keyof S & string, false>, "nullable" | "required" | "settled"> = {},
) => {
  const names = Object.keys(declared) as [keyof S & string, ...(keyof S & string)[]];
  return field<keyof S & string>(
    "choice",
    z.enum(names),
    { initial: names[0], ...options },
    {
      choices: names,
      choiceLabels: Object.fromEntries(
        Object.entries(declared).flatMap(([name, { label }]) => (label ? [[name, label]] : [])),
      ),
      settled: names.filter((name) => declared[name]?.settled),
      transitions: Object.fromEntries(
        Object.entries(declared).map(([name, { to }]) => [name, to.map((each) => transitionOf(each))]),
      ),
    },
  );
};

function transitionOf(declared: StateDeclaration["to"][number]): Transition {
  if (typeof declared === "string") return { to: declared, permission: null, requires: [] };
  return { to: declared.to, permission: declared.permission ?? null, requires: declared.requires ?? [] };
}

export const flag = <N extends boolean = false>(options: Options<boolean, N> = {}) =>
  field("boolean", z.boolean(), { ...(options.nullable ? {} : { initial: false }), ...options });

export const integer = <N extends boolean = false>(options: Options<number, N> & { min?: number; max?: number } = {}) =>
  field(
    "integer",
    z
      .number()
      .int()
      .min(options.min ?? -MAX_INT)
      .max(options.max ?? MAX_INT),
    options,
  );

export const number = <N extends boolean = false>(options: Options<number, N> & { min?: number; max?: number } = {}) =>
  field(
    "number",
    z
      .number()
      .min(options.min ?? -Number.MAX_VALUE)
      .max(options.max ?? Number.MAX_VALUE),
    options,
  );

/** 1 is 100 %. */
export const ratio = <N extends boolean = false>(options: Options<number, N> & { max?: number } = {}) =>
  field(
    "ratio",
    z
      .number()
      .min(0)
      .max(options.max ?? 1),
    options,
  );

/** A length of time in whole minutes. */
export const minutes = <N extends boolean = false>(options: Options<number, N> & { min?: number } = {}) =>
  field(
    "minutes",
    z
      .number()
      .int()
      .min(options.min ?? 0)
      .max(MAX_INT),
    options,
  );

export const instantSchema = z
  .string()
  .refine(
    (value) => instantFromText(value) !== null,
    "Not a date and time of the calendar. Write it as 2026-05-12T08:00.",
  )
  .meta({ description: "Project time without a zone, to the minute: 2026-05-12T08:00" });

/** A point in project time. */
export const instant = <N extends boolean = false>(options: Options<string, N> & { due?: boolean } = {}) =>
  field("instant", instantSchema, options, { due: options.due ?? false });

export const daySchema = z
  .string()
  .refine((value) => dayFromText(value) !== null, "Not a day of the calendar. Write it as 2026-05-12.");

/** A day of the calendar. `due`: something is owed by then. */
export const day = <N extends boolean = false>(options: Options<string, N> & { due?: boolean } = {}) =>
  field("day", daySchema, options, { due: options.due ?? false });

/** A moment of the real world in UTC, ISO 8601. */
export const timestamp = <N extends boolean = false>(options: Options<string, N> = {}) =>
  field("timestamp", z.iso.datetime(), options);

/** Integer minor units in the currency the record or its project names. */
export const money = <N extends boolean = false>(options: Options<number, N> = {}) =>
  field("money", z.number().int(), options);

/** An id as callers may write it; taken in small letters, as the database gives it, so that one row never goes by two names. */
export const idSchema = z.uuid().toLowerCase();

export const reference = <N extends boolean = false>(
  to: string,
  options: Options<string, N> & { handedOver?: false } = {},
) => field("reference", idSchema, options, { to, handedOver: options.handedOver ?? true });

/** Several rows of one record type, in the order given, each once. */
export const references = (to: string, options: Options<string[], false> & { max?: number; handedOver?: false } = {}) =>
  field(
    "references",
    z
      .array(idSchema)
      .max(options.max ?? 200)
      .refine((ids) => new Set(ids).size === ids.length, "Each may be named once."),
    { initial: [], ...options },
    { to, handedOver: options.handedOver ?? true },
  );

/** Counted up per project (of the organisation's records: over all) and never used again; the declaration's `prefix` stands before it: RSK-12. */
export const sequence = (options: Pick<Options<number, false>, "label"> = {}) =>
  integer({ ...options, writable: false, min: 1 });

/** Order among siblings: a fractional index, compared byte by byte. */
export const rank = <N extends boolean = false>(options: Options<string, N> = {}) =>
  field("rank", z.string().regex(/^[0-9A-Za-z]{1,200}$/), options);

export const json = <T, N extends boolean = false>(schema: z.ZodType<T>, options: Options<T, N> = {}) =>
  field("json", schema, options);

/** Several short texts, each once, in the order given. */
export const textList = (options: Options<string[], false> & { max?: number; length?: number } = {}) =>
  field(
    "json",
    z
      .array(
        z
          .string()
          .min(1)
          .max(options.length ?? 60),
      )
      .max(options.max ?? 50)
      .refine((texts) => new Set(texts).size === texts.length, "Each may stand there once."),
    { initial: [], ...options },
    { form: "list" },
  );
