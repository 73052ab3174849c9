import { readFile } from "node:fs/promises";
import { headFileOf, parseHeads, readHeads } from "../platform/audit/headFile.ts";
import { currentHeads } from "../platform/audit/currentHeads.ts";
import type { Head } from "../platform/audit/head.ts";
import { verifyLog, type AuditResult } from "../platform/audit/verifyLog.ts";
import type { Config } from "../platform/config/config.ts";
import { StartRefusal } from "../start/StartRefusal.ts";
import { openLocal } from "./openLocal.ts";

export interface AuditFileRequest {
  config: Config;
  /** A file of heads that was kept elsewhere; null goes by those of the data folder alone. */
  against: string | null;
  onProgress: (checked: number, total: number) => void;
}

export interface OrganisationAudit extends AuditResult {
  orgId: string;
  name: string;
  milliseconds: number;
}

/** Verifies the change log of each organisation of the local data; Gantry may be running. */
export async function auditFile({ config, against, onProgress }: AuditFileRequest): Promise<OrganisationAudit[]> {
  const given = against === null ? [] : await headsGiven(against);
  const local = await openLocal(config);
  try {
    const { db } = local.services.database;
    const anchors = [...(await readHeads(headFileOf(config.dataDir))), ...given];
    const organisations = await db.selectFrom("organisations").select(["id", "name"]).orderBy("id").execute();
    const audits: OrganisationAudit[] = [];
    for (const { id: orgId, name } of organisations) {
      const began = performance.now();
      const result = await verifyLog(db, { orgId, anchors, onProgress });
      audits.push({ ...result, orgId, name, milliseconds: Math.round(performance.now() - began) });
    }
    return audits;
  } finally {
    await local.close();
  }
}

/** The ends of the logs of the local data as they are now, to be kept elsewhere. */
export async function headsOf(config: Config): Promise<Head[]> {
  const local = await openLocal(config);
  try {
    return await currentHeads(local.services.database.db, new Date().toISOString());
  } finally {
    await local.close();
  }
}

async function headsGiven(file: string): Promise<Head[]> {
  const text = await readFile(file, "utf8");
  try {
    return parseHeads(text);
  } catch (cause) {
    throw new StartRefusal(`${file} is no file of heads. Make one by: npx gantry audit heads > FILE`, { cause });
  }
}
