import type { Db } from "../db/database.ts";
import type { AuditProblem } from "@gantry/records";
import { anchorProblems } from "./anchorProblems.ts";
import type { Head } from "./head.ts";
import { insertedEntries } from "./insertedEntries.ts";
import { readEnd } from "./readEnd.ts";
import { SealWalk } from "./sealWalk.ts";

/** So many are told; how many there are in all is counted. */
const MOST_TOLD = 100;

export interface AuditRequest {
  orgId: string;
  /** Ends of the log that were noted elsewhere, which it must still lead to. */
  anchors: readonly Head[];
  /** Told after each batch. */
  onProgress?: (checked: number, total: number) => Promise<void> | void;
  signal?: AbortSignal;
}

export interface AuditResult {
  checked: number;
  /** Written a moment ago and not yet sealed. */
  unsealed: number;
  head: { position: number; hash: string } | null;
  problemCount: number;
  /** The first of them. */
  problems: AuditProblem[];
}

/**
 * Walks an organisation's change log from its first entry to its end and tells every place where it is not what was sealed. In
 * batches, so that its memory does not grow with the log; people go on working.
 */
export async function verifyLog(db: Db, { orgId, anchors, onProgress, signal }: AuditRequest): Promise<AuditResult> {
  const end = await readEnd(db, orgId);
  const walk = new SealWalk(db, orgId, end.last);
  const problems: AuditProblem[] = [];
  let problemCount = 0;
  const tell = (found: readonly AuditProblem[]): void => {
    problemCount += found.length;
    problems.push(...found.slice(0, MOST_TOLD - problems.length));
  };
  while (!walk.isDone) {
    signal?.throwIfAborted();
    tell(await walk.step());
    await onProgress?.(walk.position, end.last);
  }
  tell(end.problemsAfter(walk.hash));
  tell(await insertedEntries(db, orgId));
  tell(await anchorProblems(db, orgId, end.last, anchors));
  const head = end.last === 0 ? null : { position: end.last, hash: walk.hash.toString("hex") };
  return { checked: walk.checked, unsealed: end.unsealed, head, problemCount, problems };
}
