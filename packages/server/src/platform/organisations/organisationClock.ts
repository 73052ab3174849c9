import { CompiledQuery } from "kysely";
import type { Db } from "../db/database.ts";

/** What the clocks of an organisation show. */
export interface OrganisationClock {
  /** "2026-05-12". */
  day: string;
  /** Minutes of project time. */
  minute: number;
}

/** In SQL: the day that the clocks of a zone show now. */
export const dayNowIn = (zone: string): string => dayIn("now()", zone);

const dayIn = (at: string, zone: string) => `to_char(${at} at time zone ${zone}, 'YYYY-MM-DD')`;

/** In SQL: the clock of the organisation $1 at the instant $2, now where that is null. */
export const clockStatement = `
  select ${dayIn("at", "time_zone")} as day, floor(extract(epoch from at at time zone time_zone) / 60)::int4 as minute
  from organisations, coalesce($2::timestamptz, now()) at where org_id = $1`;

/** What the clocks of an organisation show at an instant (ISO); null: now. */
export async function organisationClock(db: Db, orgId: string, at: string | null = null): Promise<OrganisationClock> {
  const { rows } = await db.executeQuery<OrganisationClock>(CompiledQuery.raw(clockStatement, [orgId, at]));
  const [clock] = rows;
  if (!clock) throw new Error(`The organisation ${orgId} is not there.`);
  return clock;
}

/** All organisations with the day that it is where they are. */
export async function organisationDays(db: Db): Promise<{ id: string; today: string }[]> {
  const statement = `select id, ${dayNowIn("time_zone")} as today from organisations`;
  return (await db.executeQuery<{ id: string; today: string }>(CompiledQuery.raw(statement))).rows;
}
