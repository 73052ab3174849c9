import { sql } from "kysely";
import type { Db } from "../../platform/db/database.ts";
import type { Tx } from "../../platform/db/transaction.ts";
import { newId } from "../../platform/db/newId.ts";
import { accounts } from "./accountTables.ts";
import { newSecretToken, tokenHash } from "./secretToken.ts";

/** A session ends when unused for two weeks, and after three months in any case. */
export const SESSION_SECONDS = 90 * 86_400;
export const IDLE_SECONDS = 14 * 86_400;
/** How old `last_seen_at` may get before it is written again, so that reading costs no write. */
export const SEEN_SECONDS = 300;

export interface SessionHolder {
  orgId: string;
  userId: string;
}

export interface OpenSession extends SessionHolder {
  sessionId: string;
}

export interface SessionOrigin {
  device: string;
  address: string;
}

/** Begins a session and gives its token, which is kept nowhere but in the cookie. */
export async function openSession(
  db: Db | Tx,
  { orgId, userId }: SessionHolder,
  origin: SessionOrigin,
): Promise<string> {
  const token = newSecretToken();
  await accounts(db)
    .insertInto("sessions")
    .values({
      org_id: orgId,
      id: newId(),
      user_id: userId,
      token_hash: tokenHash(token),
      expires_at: new Date(Date.now() + SESSION_SECONDS * 1000).toISOString(),
      device: origin.device.slice(0, 300),
      address: origin.address.slice(0, 100),
    })
    .execute();
  return token;
}

/** Notes that a session and its user were just seen. */
export async function touchSession(db: Db, { orgId, userId, sessionId }: OpenSession): Promise<void> {
  await sql`update sessions set last_seen_at = now() where org_id = ${orgId} and id = ${sessionId}`.execute(db);
  await sql`update users set last_seen_at = now() where org_id = ${orgId} and id = ${userId}`.execute(db);
}

/** The open sessions of a user, the one used last first. */
export async function listSessions(db: Db, { orgId, userId }: SessionHolder) {
  return accounts(db)
    .selectFrom("sessions")
    .select(["id", "created_at", "last_seen_at", "device", "address"])
    .where("org_id", "=", orgId)
    .where("user_id", "=", userId)
    .where("expires_at", ">", new Date().toISOString())
    .where("last_seen_at", ">", new Date(Date.now() - IDLE_SECONDS * 1000).toISOString())
    .orderBy("last_seen_at", "desc")
    .execute();
}

/** Ends one session of a user; false when that user has no such session. */
export async function endSession(db: Db, { orgId, userId }: SessionHolder, sessionId: string): Promise<boolean> {
  const { numDeletedRows } = await accounts(db)
    .deleteFrom("sessions")
    .where("org_id", "=", orgId)
    .where("user_id", "=", userId)
    .where("id", "=", sessionId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Ends the sessions of a user, all or all but one. */
export async function endSessions(
  db: Db | Tx,
  { orgId, userId }: SessionHolder,
  except: string | null = null,
): Promise<void> {
  let ending = accounts(db).deleteFrom("sessions").where("org_id", "=", orgId).where("user_id", "=", userId);
  if (except !== null) ending = ending.where("id", "!=", except);
  await ending.execute();
}

/** Takes away what has expired. */
export async function sweepSessions(db: Db): Promise<void> {
  await sql`delete from sessions where expires_at < now() or last_seen_at < now() - make_interval(secs => ${IDLE_SECONDS})`.execute(
    db,
  );
  await sql`delete from invitations where expires_at < now()`.execute(db);
}
