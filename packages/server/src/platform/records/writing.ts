import type { Actor } from "../access/actor.ts";
import type { OpenDatabase } from "../db/database.ts";
import { transaction } from "../db/transaction.ts";
import type { Call } from "../http/call.ts";
import { idempotentRequest, keepAnswer, takeKey, type IdempotentRequest } from "../idempotency/idempotency.ts";
import type { HookRegistry } from "./hooks.ts";
import { OpenUnit } from "./openUnit.ts";
import type { UnitOfWork } from "./unitOfWork.ts";

/** What writing needs of the running server. */
export interface WritingServices {
  database: OpenDatabase;
  hooks: HookRegistry;
  /** Told after each commit, so that live events go out at once. */
  changes: { wake(): void };
}

export interface WriteParts {
  orgId: string;
  actor: Actor | null;
  cause: string;
  idempotent?: IdempotentRequest | null;
}

/**
 * Carries out one unit of work in one transaction: `work` changes the unit, calls its `flush()` and gives the answer. It may run
 * more than once (deadlocks), so it must do nothing outside the transaction but by `unit.afterCommit`.
 */
export async function writeUnit<T>(
  services: WritingServices,
  parts: WriteParts,
  work: (unit: UnitOfWork) => Promise<T>,
): Promise<T> {
  const { orgId, actor, cause, idempotent } = parts;
  const done = await transaction(services.database.db, async (tx) => {
    const owner = actor && idempotent ? { orgId, userId: actor.userId } : null;
    const before = owner && idempotent ? await takeKey(tx, owner, idempotent) : null;
    if (before) return { unit: null, answer: JSON.parse(before.answer) as T };
    const unit = new OpenUnit({ tx, hooks: services.hooks, orgId, actor, cause });
    const answer = await work(unit);
    if (owner && idempotent) await keepAnswer(tx, owner, idempotent.key, answer);
    return { unit, answer };
  });
  done.unit?.committed();
  services.changes.wake();
  return done.answer;
}

/** One of several units of a transaction: a change set of its own. */
export interface Chapter {
  /** The moment its rows and changes bear (ISO); null: now. */
  at: string | null;
  work: (unit: UnitOfWork) => Promise<void>;
}

/** Carries out several units one after the other in one transaction: all of them or none. Each calls its `flush()`. */
export async function writeChapters(
  services: WritingServices,
  parts: Omit<WriteParts, "idempotent">,
  chapters: readonly Chapter[],
): Promise<void> {
  const { database, hooks, changes } = services;
  const written = await transaction(database.db, async (tx) => {
    const units: OpenUnit[] = [];
    for (const { at, work } of chapters) {
      const unit = new OpenUnit({ ...parts, tx, hooks, ...(at === null ? {} : { at }) });
      await work(unit);
      units.push(unit);
    }
    return units;
  });
  for (const unit of written) unit.committed();
  changes.wake();
}

/** One unit for a request of a signed-in user; its Idempotency-Key, if it bears one, makes it take effect once. */
export function writeFor<T>(
  services: WritingServices,
  call: Call,
  cause: string,
  work: (unit: UnitOfWork) => Promise<T>,
): Promise<T> {
  const { actor, request } = call;
  return writeUnit(services, { orgId: actor.orgId, actor, cause, idempotent: idempotentRequest(request) }, work);
}
