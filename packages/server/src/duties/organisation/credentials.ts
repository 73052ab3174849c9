import type { Db } from "../../platform/db/database.ts";
import type { Tx } from "../../platform/db/transaction.ts";
import { accounts } from "./accountTables.ts";
import type { SessionHolder } from "./sessions.ts";

/** The stored hash of a user's password; null where none was ever set. */
export async function findPasswordHash(db: Db, { orgId, userId }: SessionHolder): Promise<string | null> {
  const found = await accounts(db)
    .selectFrom("credentials")
    .select("password_hash")
    .where("org_id", "=", orgId)
    .where("user_id", "=", userId)
    .executeTakeFirst();
  return found?.password_hash ?? null;
}

export async function storePasswordHash(
  db: Db | Tx,
  { orgId, userId }: SessionHolder,
  passwordHash: string,
): Promise<void> {
  await accounts(db)
    .insertInto("credentials")
    .values({ org_id: orgId, user_id: userId, password_hash: passwordHash })
    .onConflict((conflict) =>
      conflict
        .columns(["org_id", "user_id"])
        .doUpdateSet({ password_hash: passwordHash, changed_at: new Date().toISOString() }),
    )
    .execute();
}
