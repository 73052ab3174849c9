import { TOKEN_PREFIX, type AccessToken, type TokenScope } from "@gantry/records";
import { sql } from "kysely";
import type { Db } from "../../../platform/db/database.ts";
import { newId } from "../../../platform/db/newId.ts";
import type { Tx } from "../../../platform/db/transaction.ts";
import { Refusal } from "../../../platform/problems/refusal.ts";
import { accounts } from "../accountTables.ts";
import { newSecretToken, tokenHash } from "../secretToken.ts";
import type { SessionHolder } from "../sessions.ts";

/** How many working tokens one user may have. */
const MOST_TOKENS = 50;
const SHOWN_CHARACTERS = TOKEN_PREFIX.length + 4;
/** What works no more is still listed for this long. */
const KEPT_DAYS = 90;

export interface NewToken {
  name: string;
  scopes: readonly TokenScope[];
  days: number;
}

/** Makes a token and gives it: it is kept nowhere but with whoever asked. */
export async function createToken(db: Db, { orgId, userId }: SessionHolder, { name, scopes, days }: NewToken) {
  const working = (await listTokens(db, { orgId, userId })).filter((each) => each.state === "works");
  if (working.length >= MOST_TOKENS)
    throw new Refusal("token.tooMany", `You have ${MOST_TOKENS} working access tokens.`, {
      hint: "Revoke those that are no longer used.",
    });
  const token = `${TOKEN_PREFIX}${newSecretToken()}`;
  const id = newId();
  await accounts(db)
    .insertInto("access_tokens")
    .values({
      org_id: orgId,
      id,
      user_id: userId,
      name,
      scopes: [...new Set(scopes)],
      token_hash: tokenHash(token),
      start: token.slice(0, SHOWN_CHARACTERS),
      expires_at: new Date(Date.now() + days * 86_400_000).toISOString(),
    })
    .execute();
  const item = (await listTokens(db, { orgId, userId })).find((each) => each.id === id);
  if (!item) throw new Error(`The access token ${id} was made and is not there.`);
  return { token, item };
}

/** Tokens of one user, or of all; the newest first. */
export async function listTokens(
  db: Db,
  { orgId, userId }: { orgId: string; userId: string | null },
): Promise<AccessToken[]> {
  const { rows } = await sql<AccessToken & { ownerId: string; ownerName: string }>`
    select t.id, t.name, t.scopes, t.start, t.created_at as "createdAt", t.expires_at as "expiresAt",
      t.last_used_at as "lastUsedAt", t.last_used_from as "lastUsedFrom", t.revoked_at as "revokedAt",
      case when t.revoked_at is not null then 'revoked' when t.expires_at <= now() then 'expired' else 'works' end as state,
      u.id as "ownerId", u.name as "ownerName"
    from access_tokens t join users u on u.org_id = t.org_id and u.id = t.user_id
    where t.org_id = ${orgId} and (${userId}::uuid is null or t.user_id = ${userId}::uuid)
    order by t.id desc`.execute(db);
  return rows.map(({ ownerId, ownerName, ...token }) => ({ ...token, owner: { id: ownerId, name: ownerName } }));
}

/** Whom a token belongs to; null where the user has none of this id (null: whoever it belongs to). */
export async function revokeToken(
  db: Db,
  { orgId, userId }: { orgId: string; userId: string | null },
  id: string,
): Promise<SessionHolder | null> {
  const { rows } = await sql<{ user_id: string }>`
    update access_tokens set revoked_at = coalesce(revoked_at, now())
    where org_id = ${orgId} and id = ${id} and (${userId}::uuid is null or user_id = ${userId}::uuid)
    returning user_id`.execute(db);
  return rows[0] ? { orgId, userId: rows[0].user_id } : null;
}

/** Revokes all tokens of a user, for good: an account switched on again begins without them. */
export async function revokeTokens(tx: Tx, { orgId, userId }: SessionHolder): Promise<void> {
  await sql`update access_tokens set revoked_at = now()
    where org_id = ${orgId} and user_id = ${userId} and revoked_at is null`.execute(tx);
}

export async function sweepTokens(db: Db): Promise<void> {
  await sql`delete from access_tokens
    where least(expires_at, revoked_at) < now() - make_interval(days => ${KEPT_DAYS})`.execute(db);
}
