import type { ConditionCheck } from "@gantry/records";
import { CompiledQuery } from "kysely";
import type { Db } from "../../../platform/db/database.ts";

/** How many of what is missing are named; the count tells of the others. */
const NAMED = 20;

export type Missing = ConditionCheck["missing"][number];

/** SQL of the rows that are missing and of how they are told. */
export interface MissingRows {
  key: string;
  name: string;
  order: string;
  where: string;
}

interface Asked {
  record: string;
  source: string;
  values: readonly unknown[];
}

export async function readMissing(
  db: Db,
  { record, source, values }: Asked,
  { key, name, order, where }: MissingRows,
): Promise<Missing[]> {
  const { rows } = await db.executeQuery<Omit<Missing, "record">>(
    CompiledQuery.raw(
      `select t.id, ${key} as key, coalesce(${name}, '') as name from ${source} where ${where} order by ${order} limit ${NAMED}`,
      [...values],
    ),
  );
  return rows.map((row) => ({ ...row, record }));
}

export const met: ConditionCheck = { status: "met", count: 0, missing: [], problem: null };

export function unmet(count: number, missing: readonly Missing[]): ConditionCheck {
  return { status: "unmet", count, missing: missing.slice(0, NAMED), problem: null };
}

type Place = Pick<NonNullable<ConditionCheck["problem"]>, "field" | "at">;

export function unknown(message: string, place: Place = { field: null, at: null }): ConditionCheck {
  return { status: "unknown", count: 0, missing: [], problem: { message, ...place } };
}
