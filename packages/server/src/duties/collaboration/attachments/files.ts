import { CompiledQuery } from "kysely";
import type { Db } from "../../../platform/db/database.ts";
import type { Tx } from "../../../platform/db/transaction.ts";
import type { FileLimits } from "../../../platform/files/fileLimits.ts";
import type { FileScanner } from "../../../platform/files/fileScanner.ts";
import { megabytes, type FileStore } from "../../../platform/files/fileStore.ts";
import { Refusal } from "../../../platform/problems/refusal.ts";

/** Where people's files lie and what is asked of them. */
export interface Files {
  store: FileStore;
  scanner: FileScanner;
  limits: FileLimits;
}

const LOCK = 4_870_022;

/** What an organisation's files take, those in the trash with them; equal ones, kept once, count as often as they are attached. */
export async function usedBytes(db: Db, orgId: string): Promise<number> {
  const { rows } = await db.executeQuery<{ bytes: number }>(
    CompiledQuery.raw("select coalesce(sum(size_bytes), 0)::int8 as bytes from attachments where org_id = $1", [orgId]),
  );
  return rows[0]?.bytes ?? 0;
}

/** Refuses a file for which there is no room. Uploads that end at once ask one after the other. */
export async function requireRoom(tx: Tx, orgId: string, { quotaBytes }: FileLimits, bytes: number): Promise<void> {
  if (quotaBytes === null) return;
  await tx.executeQuery(CompiledQuery.raw("select pg_advisory_xact_lock($1, hashtext($2))", [LOCK, orgId]));
  refuseBeyond(quotaBytes, (await usedBytes(tx, orgId)) + bytes);
}

export function refuseBeyond(quotaBytes: number | null, bytes: number): void {
  if (quotaBytes === null || bytes <= quotaBytes) return;
  throw new Refusal(
    "file.quota",
    `The files of the organisation would take more than the ${megabytes(quotaBytes)} MB there are for them.`,
    {
      hint: "Ask an administrator to raise FILES_QUOTA_MB.",
    },
  );
}

/** Which of an organisation's files are attached to something, be it in the trash. */
export async function attachedFiles(db: Db, orgId: string, digests: readonly string[]): Promise<Set<string>> {
  const { rows } = await db.executeQuery<{ sha256: string }>(
    CompiledQuery.raw("select distinct sha256 from attachments where org_id::text = $1 and sha256 = any($2)", [
      orgId,
      digests,
    ]),
  );
  return new Set(rows.map((row) => row.sha256));
}
