import { createHash } from "node:crypto";
import { CompiledQuery } from "kysely";
import type { FastifyRequest } from "fastify";
import type { Db } from "../db/database.ts";
import type { Tx } from "../db/transaction.ts";
import { Refusal } from "../problems/refusal.ts";

/** A request that is to take effect once, however often it is sent. */
export interface IdempotentRequest {
  key: string;
  /** Hash of method, address and body. */
  fingerprint: Buffer;
}

const KEY = /^[\x21-\x7e]{1,200}$/;

/** The idempotency key of a POST; null without one. */
export function idempotentRequest(request: FastifyRequest): IdempotentRequest | null {
  const key = request.headers["idempotency-key"];
  if (key === undefined || request.method !== "POST") return null;
  if (typeof key !== "string" || !KEY.test(key))
    throw new Refusal("idempotency.invalid", "An Idempotency-Key has 1 to 200 visible ASCII characters.");
  const content = JSON.stringify([request.method, request.url, request.body ?? null]);
  return { key, fingerprint: createHash("sha256").update(content).digest() };
}

interface Owner {
  orgId: string;
  userId: string;
}

/**
 * Takes the key within the transaction of its effect. When the same request was carried out before, or is being carried out
 * just now (then it waits), gives the answer it got. Null: carry it out, then keep the answer.
 */
export async function takeKey(
  tx: Tx,
  { orgId, userId }: Owner,
  { key, fingerprint }: IdempotentRequest,
): Promise<{ answer: string } | null> {
  const taken = await tx.executeQuery(
    CompiledQuery.raw(
      `insert into idempotency_keys (org_id, user_id, key, fingerprint) values ($1, $2, $3, $4) on conflict do nothing returning key`,
      [orgId, userId, key, fingerprint],
    ),
  );
  if (taken.rows.length > 0) return null;
  const { rows } = await tx.executeQuery<{ fingerprint: Buffer; answer: string | null }>(
    CompiledQuery.raw(
      `select fingerprint, answer from idempotency_keys where org_id = $1 and user_id = $2 and key = $3`,
      [orgId, userId, key],
    ),
  );
  const [kept] = rows;
  if (!kept?.fingerprint.equals(fingerprint))
    throw new Refusal("idempotency.reused", `The Idempotency-Key "${key}" was sent with another request before.`, {
      hint: "Make a new key for each thing you want done.",
    });
  return { answer: kept.answer ?? "null" };
}

export async function keepAnswer(tx: Tx, { orgId, userId }: Owner, key: string, answer: unknown): Promise<void> {
  await tx.executeQuery(
    CompiledQuery.raw(`update idempotency_keys set answer = $4 where org_id = $1 and user_id = $2 and key = $3`, [
      orgId,
      userId,
      key,
      JSON.stringify(answer ?? null),
    ]),
  );
}

/** Forgets keys that are older than two days; the API promises one. */
export async function sweepKeys(db: Db): Promise<void> {
  await db
    .deleteFrom("idempotency_keys")
    .where("created_at", "<", new Date(Date.now() - 172_800_000).toISOString())
    .execute();
}
