import * as z from "zod";
import { json } from "./field.ts";

const valueSchema = z.union([z.string().max(20_000), z.number(), z.boolean(), z.array(z.string().max(200)).max(200)]);
/** Value of a field that the organisation added: a text, number, yes or no, day, id or choice, or several of them. */
export type CustomValue = z.infer<typeof valueSchema>;
/** By the key of the field. Null, where values are given, empties. */
export type CustomValues = Readonly<Record<string, CustomValue | null>>;

const valuesSchema = z.record(z.string().max(60), valueSchema.nullable()).meta({ id: "CustomValues" });

/** Every record bears one: values given are merged into those that are there. */
export const customValues = () =>
  json<CustomValues>(valuesSchema, { initial: {}, label: ["Own fields", "Eigene Felder"] });

/** What the organisation's own fields hold in a row as the API gives it. */
export function customOf(row: object): CustomValues {
  return (row as { custom?: CustomValues | null }).custom ?? {};
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The texts among them, which are searched; what names another row is none. In the database: `custom_texts`. */
export function customTexts(custom: CustomValues): string[] {
  const values = Object.values(custom).flatMap((value) => value);
  return values.filter((value): value is string => typeof value === "string" && !ID.test(value));
}

/** Those that are there with those given written over them; what is empty is left out. */
export function mergedCustom(present: CustomValues, given: CustomValues): CustomValues {
  return Object.fromEntries(Object.entries({ ...present, ...given }).filter(([, value]) => value !== null));
}

/** What changed from one to the other, by key; null for a key that is gone. */
export function customPatch(before: CustomValues, after: CustomValues): CustomValues {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return Object.fromEntries(
    [...keys].filter((key) => !same(before[key], after[key])).map((key) => [key, after[key] ?? null]),
  );
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}
