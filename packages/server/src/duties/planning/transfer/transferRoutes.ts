import { createReadStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import multipart from "@fastify/multipart";
import { api } from "@gantry/records";
import type { FastifyInstance, FastifyReply } from "fastify";
import { denied } from "../../../platform/access/requireInProject.ts";
import { newId } from "../../../platform/db/newId.ts";
import { mount } from "../../../platform/http/mount.ts";
import type { Services } from "../../../platform/http/services.ts";
import { safeFileName } from "../../../platform/files/safeFileName.ts";
import { disposition } from "../../../platform/files/sendFile.ts";
import { Refusal } from "../../../platform/problems/refusal.ts";
import { exportFormats } from "./exportPlan.ts";
import type { Imports } from "./imports.ts";
import { runTransfer } from "./runTransfer.ts";
import type { ExportJob } from "./transferJob.ts";

const LARGEST_BYTES = 256 * 1024 * 1024;

export interface TransferServices extends Services {
  imports: Imports;
  dataDir: string;
}

/** Plans in from files, and out into files. */
export async function transferRoutes(app: FastifyInstance, services: TransferServices): Promise<void> {
  const { imports, dataDir, database } = services;
  await app.register(multipart, {
    limits: { fileSize: LARGEST_BYTES, files: 1, fields: 5, parts: 6, headerPairs: 50 },
    throwFileSizeLimit: false,
  });

  mount(app, services, api.imports.upload, async (_, { actor, request }) => {
    if (!request.isMultipart()) throw noFile();
    const file = await request.file();
    if (!file) throw noFile();
    return imports.upload(actor, { fileName: file.filename === "" ? "plan" : file.filename, content: file.file });
  });
  mount(app, services, api.imports.get, ({ params }, { actor }) => imports.get(actor, params.id));
  mount(app, services, api.imports.accept, ({ params, body }, { actor }) => {
    if (body.documents.some(({ into }) => into.kind === "new") && !actor.permissions.has("project.create"))
      throw denied("project.create");
    return imports.accept(actor, params.id, body.documents);
  });
  mount(app, services, api.imports.cancel, ({ params }, { actor }) => imports.cancel(actor, params.id));

  mount(app, services, api.plan.export, async ({ params, query }, { actor, reply }) => {
    const folder = join(dataDir, "exports");
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const job = {
      kind: "export",
      orgId: actor.orgId,
      projectId: params.id,
      format: query.format,
      at: query.at ?? null,
      file: join(folder, newId()),
      withRates: actor.permissions.has("rates.read"),
    } as const;
    try {
      await sendExport(reply, job, await runTransfer(database.connection, job).result);
    } catch (error) {
      await rm(job.file, { force: true });
      throw error;
    }
    return undefined;
  });
}

async function sendExport(
  reply: FastifyReply,
  job: ExportJob,
  result: { kind: string; fileName?: string },
): Promise<void> {
  if (result.kind !== "exported" || result.fileName === undefined)
    throw new Refusal("row.notFound", `There is no project ${job.projectId}, or you may not see it.`);
  const { extension, type } = exportFormats[job.format];
  const content = createReadStream(job.file);
  content.once("close", () => void rm(job.file, { force: true }));
  await reply
    .headers({
      "content-type": type,
      "content-disposition": disposition(`${safeFileName(result.fileName, "plan")}.${extension}`),
    })
    .send(content);
}

function noFile(): Refusal {
  return new Refusal("import.noFile", "Send the plan as multipart/form-data, in a part named file.");
}
