import { createHash } from "node:crypto";
import { CompiledQuery } from "kysely";
import type { Actor } from "../access/actor.ts";
import type { Db } from "../db/database.ts";

type Mapping = Record<string, string | null>;

/** How somebody matched columns with these headers the last time; null for headers never seen. */
export async function rememberedMapping(
  db: Db,
  actor: Actor,
  record: string,
  headers: readonly string[],
): Promise<Mapping | null> {
  const { rows } = await db.executeQuery<{ mapping: Mapping }>(
    CompiledQuery.raw(
      "select mapping from sheet_mappings where org_id = $1 and user_id = $2 and record = $3 and headers = $4",
      [actor.orgId, actor.userId, record, digestOf(headers)],
    ),
  );
  return rows[0]?.mapping ?? null;
}

export async function rememberMapping(
  db: Db,
  actor: Actor,
  { record, headers, mapping }: { record: string; headers: readonly string[]; mapping: Mapping },
): Promise<void> {
  await db.executeQuery(
    CompiledQuery.raw(
      `insert into sheet_mappings (org_id, user_id, record, headers, mapping) values ($1, $2, $3, $4, $5)
       on conflict (org_id, user_id, record, headers) do update set mapping = excluded.mapping`,
      [actor.orgId, actor.userId, record, digestOf(headers), JSON.stringify(mapping)],
    ),
  );
}

function digestOf(headers: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(headers)).digest("hex");
}
