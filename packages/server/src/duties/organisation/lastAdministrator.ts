import { sql } from "kysely";
import type { Tx } from "../../platform/db/transaction.ts";
import { Refusal } from "../../platform/problems/refusal.ts";

/**
 * Refuses what would leave the organisation without an active administrator; called after the write, in its transaction.
 * Locks the administrators, so that two who demote each other at once do not both succeed.
 */
export async function requireAdministrator(tx: Tx, orgId: string): Promise<void> {
  const { rows } = await sql<{ serves: boolean }>`
    select active and role = 'administrator' and deleted_at is null as serves from users
    where org_id = ${orgId} and (role = 'administrator') order by id for update`.execute(tx);
  if (!rows.some((row) => row.serves))
    throw new Refusal(
      "user.lastAdministrator",
      "This is the last active administrator, so nobody could manage users any more.",
      { hint: "Make somebody else an administrator first." },
    );
}
