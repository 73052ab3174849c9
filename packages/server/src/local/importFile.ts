import { copyFile, mkdir, rm, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Import } from "@gantry/records";
import type { Config } from "../platform/config/config.ts";
import { newId } from "../platform/db/newId.ts";
import { acceptImport } from "../duties/planning/transfer/acceptImport.ts";
import { insertImport, stepImport } from "../duties/planning/transfer/importStore.ts";
import { readUpload, UPLOAD_FILE } from "../duties/planning/transfer/readUpload.ts";
import { inSnapshot } from "../duties/planning/snapshot/inSnapshot.ts";
import type { Into } from "../duties/planning/transfer/transferJob.ts";
import { actingUser, openLocal } from "./openLocal.ts";

export interface ImportFileRequest {
  config: Config;
  file: string;
  /** E-mail of the user it is imported as; null takes the first administrator. */
  as: string | null;
  /** Whether to write, or only to say what would be written. */
  write: boolean;
  /** Makes a new project even where the plan was imported before. */
  asNew: boolean;
}

export type ImportFileResult =
  | { status: "refused"; findings: Import["findings"] }
  | {
      status: "previewed" | "written";
      documents: Import["documents"];
      projects: { index: number; projectId: string }[];
    };

/** Imports a plan into the local data: into the project it was imported into before, else into a new one. */
export async function importFile({ config, file, as, write, asNew }: ImportFileRequest): Promise<ImportFileResult> {
  const local = await openLocal(config);
  const importId = newId();
  const folder = join(local.dataDir, "imports", importId);
  try {
    const actor = await actingUser(local, as);
    const { db, pool } = local.services.database;
    const sizeBytes = (await stat(file)).size;
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await copyFile(file, join(folder, UPLOAD_FILE));
    const owner = { orgId: actor.orgId, userId: actor.userId };
    const read = await inSnapshot(pool, (client) =>
      readUpload(client, actor, { kind: "read", ...owner, folder, sizeBytes }, () => undefined),
    );
    if (read.kind === "refused") return { status: "refused", findings: read.findings };
    if (read.kind !== "read") throw new Error(`Reading ended as ${read.kind}.`);
    if (!write) return { status: "previewed", documents: read.documents, projects: [] };
    const documents = read.documents.map((document) => ({ index: document.index, into: intoOf(document, asNew) }));
    await insertImport(db, owner, { id: importId, fileName: basename(file), sizeBytes });
    await stepImport(db, owner.orgId, importId, {
      from: ["reading"],
      to: "writing",
      documents: read.documents,
      format: read.format,
    });
    const accepted = await acceptImport(
      local.services,
      actor,
      { kind: "accept", ...owner, importId, folder, documents },
      () => undefined,
    );
    const projectIds = accepted.kind === "accepted" ? accepted.projectIds : [];
    return {
      status: "written",
      documents: read.documents,
      projects: documents.map(({ index }, place) => ({ index, projectId: projectIds[place] ?? "" })),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
    await local.close();
  }
}

function intoOf({ matches, suggestedKey, title }: Import["documents"][number], asNew: boolean): Into {
  if (matches && !asNew) return { kind: "update", projectId: matches.projectId };
  return { kind: "new", key: suggestedKey, name: title.slice(0, 200) || suggestedKey };
}
