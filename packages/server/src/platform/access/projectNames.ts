import { CompiledQuery } from "kysely";
import type { Db } from "../db/database.ts";

export interface ProjectName {
  key: string;
  name: string;
}

/**
 * Key and name of projects, by id, without those in the trash. To be asked for projects of rows that the reader sees: whoever sees a
 * row is told what its project is called, also where a single row of it is shared and the project itself is not theirs to see.
 */
export async function projectNames(
  db: Db,
  orgId: string,
  ids: Iterable<string | null>,
): Promise<Map<string, ProjectName>> {
  const asked = [...new Set(ids)].filter((id) => id !== null);
  if (asked.length === 0) return new Map();
  const { rows } = await db.executeQuery<ProjectName & { id: string }>(
    CompiledQuery.raw(
      "select id, key, name from projects where org_id = $1 and id = any($2::uuid[]) and deleted_at is null",
      [orgId, asked],
    ),
  );
  return new Map(rows.map(({ id, key, name }) => [id, { key, name }]));
}
