import type { Language } from "@gantry/records";
import { CompiledQuery } from "kysely";
import type { Db } from "../db/database.ts";

/** The language in which an organisation reads what is written for all of it. */
export async function organisationLanguage(db: Db, orgId: string): Promise<Language> {
  const { rows } = await db.executeQuery<{ locale: Language }>(
    CompiledQuery.raw("select locale from organisations where org_id = $1", [orgId]),
  );
  return rows[0]?.locale ?? "en";
}
