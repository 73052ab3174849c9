import { CompiledQuery } from "kysely";
import type { Tx } from "../../platform/db/transaction.ts";

/** Active users by the person they are. */
export async function usersOfPeople(
  tx: Tx,
  orgId: string,
  personIds: readonly string[],
): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  if (personIds.length === 0) return found;
  const { rows } = await tx.executeQuery<{ id: string; person_id: string }>(
    CompiledQuery.raw(
      "select id, person_id from users where org_id = $1 and person_id = any($2::uuid[]) and active and deleted_at is null",
      [orgId, personIds],
    ),
  );
  for (const { id, person_id } of rows) found.set(person_id, [...(found.get(person_id) ?? []), id]);
  return found;
}

/** Who made rows, by their ids. */
export async function makersOf(tx: Tx, orgId: string, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await tx.executeQuery<{ record_id: string; user_id: string }>(
    CompiledQuery.raw(
      "select record_id, user_id from changes where org_id = $1 and record_id = any($2::uuid[]) and verb = 'created' and user_id is not null",
      [orgId, ids],
    ),
  );
  return new Map(rows.map(({ record_id, user_id }) => [record_id, user_id]));
}
