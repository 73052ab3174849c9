import type { Db } from "../../platform/db/database.ts";
import { Refusal } from "../../platform/problems/refusal.ts";
import { accounts } from "./accountTables.ts";
import type { AttemptKey, Attempts } from "./attempts.ts";
import { findPasswordHash, storePasswordHash } from "./credentials.ts";
import { hashPassword, isOutdated, verifyPassword } from "./passwords.ts";
import type { SessionHolder } from "./sessions.ts";

export interface SignInRequest {
  email: string;
  password: string;
  address: string;
}

/** Who signs in with this e-mail and password; refuses, in the same time and words, whatever of the two is not right. */
export async function signIn(db: Db, attempts: Attempts, request: SignInRequest): Promise<SessionHolder> {
  const email = request.email.trim().toLowerCase();
  const keys: AttemptKey[] = [
    { kind: "account", value: email },
    { kind: "address", value: request.address },
  ];
  beginAttempt(attempts, keys);
  const found = await findCredentials(db, email);
  const isRight = await verifyPassword(found?.password_hash ?? null, request.password);
  if (!found || !isRight)
    throw new Refusal("signIn.refused", "E-mail or password is not right.", {
      hint: "An administrator can make a link with which you set a new password.",
    });
  attempts.succeed(keys);
  const holder = { orgId: found.org_id, userId: found.id };
  if (isOutdated(found.password_hash)) await storePasswordHash(db, holder, await hashPassword(request.password));
  return holder;
}

/** Whether a user's present password is this one; slowed down like signing in. */
export async function checkPassword(
  db: Db,
  attempts: Attempts,
  { holder, password, address }: { holder: SessionHolder; password: string; address: string },
): Promise<void> {
  const keys: AttemptKey[] = [
    { kind: "account", value: holder.userId },
    { kind: "address", value: address },
  ];
  beginAttempt(attempts, keys);
  if (!(await verifyPassword(await findPasswordHash(db, holder), password)))
    throw new Refusal("password.wrong", "The present password is not right.", {
      issues: [{ path: "current", message: "Not your present password." }],
    });
  attempts.succeed(keys);
}

/** Counts an attempt at a secret, or refuses to look at it yet. */
export function beginAttempt(attempts: Attempts, keys: readonly AttemptKey[]): void {
  const waitMs = attempts.begin(keys);
  if (waitMs === 0) return;
  const seconds = Math.ceil(waitMs / 1000);
  throw new Refusal(
    "secret.throttled",
    `Too many wrong attempts. Try again in ${seconds} ${seconds === 1 ? "second" : "seconds"}.`,
    {
      headers: { "retry-after": String(seconds) },
    },
  );
}

async function findCredentials(db: Db, email: string) {
  return accounts(db)
    .selectFrom("users")
    .innerJoin("credentials", (join) =>
      join.onRef("credentials.org_id", "=", "users.org_id").onRef("credentials.user_id", "=", "users.id"),
    )
    .select(["users.org_id", "users.id", "credentials.password_hash"])
    .where((is) => is(is.fn<string>("lower", ["users.email"]), "=", email))
    .where("users.active", "=", true)
    .where("users.deleted_at", "is", null)
    .executeTakeFirst();
}
