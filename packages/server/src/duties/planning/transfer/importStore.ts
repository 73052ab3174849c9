import type { Import } from "@gantry/records";
import { sql } from "kysely";
import type { Db } from "../../../platform/db/database.ts";
import { notFound } from "../../../platform/problems/refusal.ts";
import { importTable } from "./importTable.ts";

export interface ImportOwner {
  orgId: string;
  userId: string;
}

/** Ready ones are given up after a day, since what they compare with has changed by then; all are forgotten after a month. */
const EXPIRES = "1 day";
const FORGOTTEN = "30 days";
/** A server that is there says so far more often. */
const SILENT = "20 seconds";

export async function insertImport(
  db: Db,
  owner: ImportOwner,
  file: { id: string; fileName: string; sizeBytes: number },
): Promise<void> {
  await importTable(db)
    .insertInto("imports")
    .values({
      org_id: owner.orgId,
      id: file.id,
      user_id: owner.userId,
      status: "reading",
      file_name: file.fileName,
      size_bytes: file.sizeBytes,
      format: null,
      change_set_id: null,
    })
    .execute();
}

/** An import as its owner sees it; nobody else does. */
export async function readImport(db: Db, owner: ImportOwner, id: string): Promise<Import> {
  const row = await importTable(db)
    .selectFrom("imports")
    .selectAll()
    .where("org_id", "=", owner.orgId)
    .where("user_id", "=", owner.userId)
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) throw notFound("import", id);
  const { file_name, size_bytes, status, progress, format, documents, findings, projects, change_set_id, created_at } =
    row;
  return {
    id,
    fileName: file_name,
    sizeBytes: size_bytes,
    status,
    progress,
    format,
    documents,
    findings,
    projects,
    changeSetId: change_set_id,
    createdAt: created_at,
  };
}

interface Step {
  from: Import["status"][];
  to: Import["status"];
  findings?: Import["findings"];
  documents?: Import["documents"];
  format?: string | null;
}

/** Takes an import from one status to another; false when it is in another one by now. */
export async function stepImport(
  db: Db,
  orgId: string,
  id: string,
  { from, to, findings, documents, format }: Step,
): Promise<boolean> {
  const { numUpdatedRows } = await importTable(db)
    .updateTable("imports")
    .set({
      status: to,
      alive_at: sql`now()`,
      progress: to === "ready" || to === "done" ? 1 : 0,
      ...(findings ? { findings: JSON.stringify(findings) } : {}),
      ...(documents ? { documents: JSON.stringify(documents) } : {}),
      ...(format === undefined ? {} : { format }),
    })
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .where("status", "in", from)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Says that this server still works on these imports. */
export async function keepAlive(db: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await importTable(db)
    .updateTable("imports")
    .set({ alive_at: sql`now()` })
    .where("id", "in", ids)
    .execute();
}

/** Imports that a server which is gone, since it says so no more, was reading or writing: nothing of them was kept. */
export async function failInterrupted(db: Db, findings: Import["findings"]): Promise<void> {
  await importTable(db)
    .updateTable("imports")
    .set({ status: "failed", findings: JSON.stringify(findings) })
    .where("status", "in", ["reading", "writing"])
    .where("alive_at", "<", sql<string>`now() - ${SILENT}::interval`)
    .execute();
}

/** Gives up what has expired, and gives the ids of those whose files are still needed. */
export async function expireImports(db: Db): Promise<string[]> {
  await sql`update imports set status = 'cancelled' where status = 'ready' and created_at < now() - ${EXPIRES}::interval`.execute(
    db,
  );
  await sql`delete from imports where created_at < now() - ${FORGOTTEN}::interval`.execute(db);
  const { rows } = await sql<{
    id: string;
  }>`select id from imports where status in ('reading', 'ready', 'writing')`.execute(db);
  return rows.map((row) => row.id);
}
