import * as z from "zod";
import { dayFromText, instantFromText } from "./projectTime.ts";
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
  /** Computed by the engine into a table of its own: read, filtered and sorted like the others, never part of a version. */
  derived: boolean;
  /** Record type a reference points to. */
  to: string | null;
  choices: readonly string[] | null;
  /** Permission needed beside the record's own to see or to write this field; null needs none. */
  readPermission: Permission | null;
  writePermission: Permission | null;
  /** Found by free-text search. */
  searchable: boolean;
}

interface Options<T, N extends boolean> {
  nullable?: N;
  required?: boolean;
  initial?: T;
  writable?: boolean;
  derived?: boolean;
  read?: Permission;
  write?: Permission;
  search?: boolean;
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
    derived: options.derived ?? false,
    to: more.to ?? null,
    choices: more.choices ?? null,
    readPermission: options.read ?? null,
    writePermission: options.write ?? null,
    searchable: options.search ?? false,
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

export const email = <N extends boolean = false>(options: Options<string, N> = {}) =>
  field("text", z.email().max(320), options);

export const choice = <const C extends readonly [string, ...string[]], N extends boolean = false>(
  choices: C,
  options: Options<C[number], N> = {},
) => field<C[number], N>("choice", z.enum(choices), options, { choices });

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
export const instant = <N extends boolean = false>(options: Options<string, N> = {}) =>
  field("instant", instantSchema, options);

export const daySchema = z
  .string()
  .refine((value) => dayFromText(value) !== null, "Not a day of the calendar. Write it as 2026-05-12.");

/** A moment of the real world in UTC, ISO 8601. */
export const timestamp = <N extends boolean = false>(options: Options<string, N> = {}) =>
  field("timestamp", z.iso.datetime(), options);

/** Integer minor units in the currency the record or its project names. */
export const money = <N extends boolean = false>(options: Options<number, N> = {}) =>
  field("money", z.number().int(), options);

/** An id as callers may write it; taken in small letters, as the database gives it, so that one row never goes by two names. */
export const idSchema = z.uuid().toLowerCase();

export const reference = <N extends boolean = false>(to: string, options: Options<string, N> = {}) =>
  field("reference", idSchema, options, { to });

/** Order among siblings: a fractional index, compared byte by byte. */
export const rank = <N extends boolean = false>(options: Options<string, N> = {}) =>
  field("rank", z.string().regex(/^[0-9A-Za-z]{1,200}$/), options);

export const json = <T, N extends boolean = false>(schema: z.ZodType<T>, options: Options<T, N> = {}) =>
  field("json", schema, options);
