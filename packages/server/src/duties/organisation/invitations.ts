import type { Db } from "../../platform/db/database.ts";
import { transaction } from "../../platform/db/transaction.ts";
import { notFound, Refusal } from "../../platform/problems/refusal.ts";
import { accounts } from "./accountTables.ts";
import { storePasswordHash } from "./credentials.ts";
import { hashPassword } from "./passwords.ts";
import { newSecretToken, tokenHash } from "./secretToken.ts";
import { endSessions, type SessionHolder } from "./sessions.ts";

const VALID_MS = 7 * 86_400_000;

/** Makes the one-time link with which a user sets a password; a link made before is void. */
export async function invite(db: Db, { orgId, userId }: SessionHolder): Promise<{ token: string; expiresAt: string }> {
  const invited = await db
    .selectFrom("users")
    .select(["active"])
    .where("org_id", "=", orgId)
    .where("id", "=", userId)
    .where("deleted_at", "is", null)
    .executeTakeFirst();
  if (!invited) throw notFound("user", userId);
  if (!invited.active)
    throw new Refusal("row.invalid", "This user is not active, so a link would lead nowhere.", {
      hint: "Activate the user first.",
    });
  const token = newSecretToken();
  const invitation = { token_hash: tokenHash(token), expires_at: new Date(Date.now() + VALID_MS).toISOString() };
  await accounts(db)
    .insertInto("invitations")
    .values({ org_id: orgId, user_id: userId, ...invitation })
    .onConflict((conflict) => conflict.columns(["org_id", "user_id"]).doUpdateSet(invitation))
    .execute();
  return { token, expiresAt: invitation.expires_at };
}

/** Sets the password by a one-time link and ends whatever sessions there were. Of two at once, one succeeds. */
export async function acceptInvitation(db: Db, token: string, password: string): Promise<SessionHolder> {
  const passwordHash = await hashPassword(password);
  return transaction(db, async (tx) => {
    const taken = await accounts(tx)
      .deleteFrom("invitations")
      .using("users")
      .whereRef("users.org_id", "=", "invitations.org_id")
      .whereRef("users.id", "=", "invitations.user_id")
      .where("users.active", "=", true)
      .where("users.deleted_at", "is", null)
      .where("invitations.token_hash", "=", tokenHash(token))
      .where("invitations.expires_at", ">", new Date().toISOString())
      .returning(["invitations.org_id", "invitations.user_id"])
      .executeTakeFirst();
    if (!taken)
      throw new Refusal(
        "invitation.refused",
        "This link was used already, has expired, or was replaced by a newer one.",
        { hint: "Ask an administrator for a new link." },
      );
    const holder = { orgId: taken.org_id, userId: taken.user_id };
    await storePasswordHash(tx, holder, passwordHash);
    await endSessions(tx, holder);
    return holder;
  });
}
