import type { AuditRun } from "@gantry/records";
import { sql } from "kysely";
import type { Actor } from "../access/actor.ts";
import type { Db } from "../db/database.ts";
import { newId } from "../db/newId.ts";
import type { AuditTables } from "./auditTable.ts";
import type { AuditResult } from "./verifyLog.ts";

const KEPT = 50;
/** A run that nobody has touched for so long has lost its server. */
const DEAD_AFTER = sql<string>`now() - interval '30 seconds'`;

export interface RunKey {
  orgId: string;
  id: string;
}

/** The verifications of an organisation, newest first. */
export async function listRuns(db: Db, orgId: string): Promise<AuditRun[]> {
  const rows = await db
    .withTables<AuditTables>()
    .selectFrom("audit_runs as r")
    .leftJoin("users as u", (join) => join.onRef("u.org_id", "=", "r.org_id").onRef("u.id", "=", "r.user_id"))
    .selectAll("r")
    .select("u.name as user_name")
    .where("r.org_id", "=", orgId)
    .orderBy("r.started_at", "desc")
    .limit(KEPT)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    status: row.status,
    checked: row.checked,
    total: row.total,
    head: row.head_position === null ? null : { position: row.head_position, hash: row.head_hash ?? "" },
    problemCount: row.problem_count,
    problems: row.problems,
    startedBy: row.user_name,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
  }));
}

/** Notes that a verification begins; null where one runs already. One that its server has left is given up first. */
export async function beginRun(db: Db, { orgId, userId }: Pick<Actor, "orgId" | "userId">): Promise<string | null> {
  const tables = db.withTables<AuditTables>();
  await tables
    .updateTable("audit_runs")
    .set({ status: "interrupted", finished_at: sql`now()` })
    .where("org_id", "=", orgId)
    .where("status", "=", "running")
    .where("alive_at", "<", DEAD_AFTER)
    .execute();
  const begun = await tables
    .insertInto("audit_runs")
    .values({ org_id: orgId, id: newId(), user_id: userId, status: "running" })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return begun?.id ?? null;
}

export async function noteProgress(db: Db, { orgId, id }: RunKey, checked: number, total: number): Promise<void> {
  await db
    .withTables<AuditTables>()
    .updateTable("audit_runs")
    .set({ checked, total, alive_at: sql`now()` })
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .execute();
}

/** Null: it could not be carried to its end. */
export async function endRun(db: Db, { orgId, id }: RunKey, result: AuditResult | null): Promise<void> {
  const outcome = result && {
    checked: result.checked,
    total: Math.max(result.checked, result.head?.position ?? 0),
    head_position: result.head?.position ?? null,
    head_hash: result.head?.hash ?? null,
    problem_count: result.problemCount,
    problems: JSON.stringify(result.problems),
  };
  const status = result === null ? "interrupted" : result.problemCount === 0 ? "whole" : "broken";
  await db
    .withTables<AuditTables>()
    .updateTable("audit_runs")
    .set({ ...outcome, status, finished_at: sql`now()` })
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .execute();
}
