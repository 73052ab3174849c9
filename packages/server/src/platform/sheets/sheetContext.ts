import {
  minorDigits,
  organisation,
  project,
  type CustomDefinition,
  type TypingContext,
  type WorkUnits,
} from "@gantry/records";
import { CompiledQuery } from "kysely";
import type { Actor } from "../access/actor.ts";
import type { Db } from "../db/database.ts";

/** What values of a table are read and written by. */
export interface SheetContext extends TypingContext {
  definitions: readonly CustomDefinition[];
}

interface Facts extends WorkUnits {
  currency: string;
}

const facts = (table: string) =>
  `minutes_per_day as "minutesPerDay", minutes_per_week as "minutesPerWeek", minutes_per_month as "minutesPerMonth", ${table}.currency`;

/** How the project reckons, else the organisation; and the fields the organisation added to the record type. */
export async function sheetContext(
  db: Db,
  actor: Actor,
  { record, projectId, language }: { record: string; projectId: string | null; language: string },
): Promise<SheetContext> {
  const query = async <T>(statement: string, values: unknown[]) =>
    (await db.executeQuery<T>(CompiledQuery.raw(statement, values))).rows;
  const [own] = await query<Facts>(`select ${facts("o")} from organisations o where o.id = $1`, [actor.orgId]);
  const [ofProject] = projectId
    ? await query<Facts>(`select ${facts("p")} from projects p where p.org_id = $1 and p.id = $2`, [
        actor.orgId,
        projectId,
      ])
    : [];
  const definitions = await query<CustomDefinition>(
    `select key, name, name_de as "nameDe", kind, choices, required, least, most from custom_fields
     where org_id = $1 and record_type = $2 and deleted_at is null order by place, name`,
    [actor.orgId, record],
  );
  const units = ofProject ?? own;
  if (!units) throw new Error(`There is no ${organisation.name}, and no ${project.name} either.`);
  return {
    locale: language,
    units,
    moneyDigits: minorDigits(ofProject?.currency ?? own?.currency ?? "EUR"),
    today: Math.floor(Date.now() / 86_400_000),
    definitions,
  };
}
