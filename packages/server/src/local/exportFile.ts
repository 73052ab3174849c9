import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { sql } from "kysely";
import type { Config } from "../platform/config/config.ts";
import { exportFormats, exportPlan, type ExportFormat } from "../duties/planning/transfer/exportPlan.ts";
import { readProject } from "../duties/planning/transfer/readProject.ts";
import { safeFileName } from "../platform/files/safeFileName.ts";
import { StartRefusal } from "../start/StartRefusal.ts";
import { actingUser, openLocal } from "./openLocal.ts";

export interface ExportFileRequest {
  config: Config;
  /** Key of the project, e.g. "CRM". */
  key: string;
  format: ExportFormat;
  /** The plan as it was at that moment (ISO); null: as it is. */
  at: string | null;
  /** Where to; null names it after the project. */
  file: string | null;
}

/** Writes a project of the local data into a file and gives its name. */
export async function exportFile({ config, key, format, at, file }: ExportFileRequest): Promise<string> {
  const local = await openLocal(config);
  try {
    const { orgId } = await actingUser(local, null);
    const { db, pool } = local.services.database;
    const { rows } = await sql<{
      id: string;
    }>`select id from projects where org_id = ${orgId} and upper(key) = upper(${key}) and deleted_at is null`.execute(
      db,
    );
    const [found] = rows;
    if (!found) throw new StartRefusal(`No project has the key ${key}.`);
    const project = await readProject(pool, { orgId, projectId: found.id, at, withRates: true });
    if (!project) throw new StartRefusal(`On ${at} the project ${key} did not exist yet, or was in the trash.`);
    const target = file ?? `${safeFileName(project.title, "plan")}.${exportFormats[format].extension}`;
    await pipeline(Readable.from(exportPlan(project, format)), createWriteStream(target));
    return target;
  } finally {
    await local.close();
  }
}
