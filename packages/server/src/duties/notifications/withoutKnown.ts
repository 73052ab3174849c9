import { CompiledQuery } from "kysely";
import type { Tx } from "../../platform/db/transaction.ts";
import type { Told } from "./told.ts";

/** What was told before needs no asking who may see it. */
export async function withoutKnown(tx: Tx, orgId: string, told: readonly Told[]): Promise<Told[]> {
  const { rows } = await tx.executeQuery<{ user_id: string; reminder: string }>(
    CompiledQuery.raw("select user_id, reminder from notifications where org_id = $1 and reminder = any($2::text[])", [
      orgId,
      told.map(({ reminder }) => reminder),
    ]),
  );
  const known = new Set(rows.map(({ user_id, reminder }) => `${user_id} ${reminder}`));
  return told.filter(({ userId, reminder }) => !known.has(`${userId} ${reminder}`));
}
