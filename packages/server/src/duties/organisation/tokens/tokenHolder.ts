import { TOKEN_PREFIX, type TokenScope } from "@gantry/records";
import { sql } from "kysely";
import { narrowed, type Actor } from "../../../platform/access/actor.ts";
import { loadActor } from "../../../platform/access/loadActor.ts";
import { tokenGrant } from "../../../platform/access/tokenGrant.ts";
import type { Db } from "../../../platform/db/database.ts";
import { Refusal } from "../../../platform/problems/refusal.ts";
import type { Attempts } from "../attempts.ts";
import { tokenHash } from "../secretToken.ts";
import { SEEN_SECONDS } from "../sessions.ts";
import { beginAttempt } from "../signIn.ts";

const FORM = new RegExp(`^${TOKEN_PREFIX}[A-Za-z0-9_-]{43}$`);

interface Found {
  id: string;
  org_id: string;
  user_id: string;
  scopes: TokenScope[];
  unseen: boolean;
}

/** The token of an Authorization header. Refuses a header that bears none: whoever sends one does not mean to go by a cookie. */
export function bearerToken(header: string): string {
  const [, token] = /^Bearer +(\S+)$/i.exec(header) ?? [];
  if (token === undefined) throw refused("The Authorization header must read: Bearer, a blank, and an access token.");
  return token;
}

/** For whom a token acts, and no more than it allows; null where it does not work. */
export async function findTokenHolder(db: Db, token: string, address: string): Promise<Actor | null> {
  if (!FORM.test(token)) return null;
  const { rows } = await sql<Found>`
    select id, org_id, user_id, scopes,
      coalesce(last_used_at < now() - make_interval(secs => ${SEEN_SECONDS}), true) or last_used_from is distinct from ${address} as unseen
    from access_tokens where token_hash = ${tokenHash(token)} and revoked_at is null and expires_at > now()`.execute(
    db,
  );
  const found = rows[0];
  const owner = found ? await loadActor(db, found.org_id, found.user_id) : null;
  if (!found || !owner) return null;
  if (found.unseen)
    await sql`update access_tokens set last_used_at = now(), last_used_from = ${address}
      where org_id = ${found.org_id} and id = ${found.id}`.execute(db);
  return narrowed(owner, tokenGrant(found.id, found.scopes));
}

/**
 * Says no to a token that does not work, and makes whoever tries many of them wait. Counted are wrong ones alone, and a right one is
 * not made to wait: it cannot be guessed, and colleagues behind the same address must not be locked out by a forgotten script.
 */
export function refuseToken(attempts: Attempts, address: string): never {
  beginAttempt(attempts, [{ kind: "token", value: address }]);
  throw refused(
    "This access token is not one that works: maybe it expired, was revoked, or its owner's account was switched off.",
  );
}

function refused(detail: string): Refusal {
  return new Refusal("token.refused", detail, {
    hint: "Make a new one in Gantry, under your account.",
    headers: { "www-authenticate": 'Bearer error="invalid_token"' },
  });
}
