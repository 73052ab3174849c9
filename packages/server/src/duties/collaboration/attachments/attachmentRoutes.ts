import { api, attachment, type AttachmentRow } from "@gantry/records";
import type { FastifyInstance } from "fastify";
import type { Actor } from "../../../platform/access/actor.ts";
import { ProjectAccess } from "../../../platform/access/projectAccess.ts";
import type { Db } from "../../../platform/db/database.ts";
import { sendFile, sendThumbnail } from "../../../platform/files/sendFile.ts";
import { mount } from "../../../platform/http/mount.ts";
import type { Services } from "../../../platform/http/services.ts";
import { notFound, Refusal } from "../../../platform/problems/refusal.ts";
import { getRow } from "../../../platform/records/getRow.ts";
import { requireSubject, type Subject } from "../requireSubject.ts";
import { noFile } from "./attachmentHooks.ts";
import { refuseBeyond, usedBytes, type Files } from "./files.ts";
import { upload } from "./upload.ts";

export interface FileServices extends Services {
  files: Files;
}

/** Files in, and out again: to be saved, never to act here. */
export function attachmentRoutes(app: FastifyInstance, services: FileServices): void {
  const { db } = services.database;
  const { store, limits, scanner } = services.files;

  mount(app, services, api.collaboration.upload, async ({ query }, call) => {
    const { actor, request } = call;
    // Before a byte of it is read.
    await requireMayAttach(db, actor, await requireSubject(db, actor, query));
    if (!request.isMultipart()) throw noFile();
    refuseBeyond(
      limits.quotaBytes,
      (await usedBytes(db, actor.orgId)) + Number(request.headers["content-length"] ?? 0),
    );
    const part = await request.file({ limits: { fileSize: limits.mostBytes } });
    if (!part) throw noFile();
    return upload(services, call, query, part);
  });

  mount(app, services, api.collaboration.content, async ({ params }, { actor, reply }) => {
    const { sha256, fileName } = await attachedTo(db, actor, params.id);
    await sendFile(reply, { path: store.pathOf(actor.orgId, sha256), fileName });
    return undefined;
  });

  mount(app, services, api.collaboration.thumbnail, async ({ params }, { actor, reply }) => {
    const { sha256, thumbnail } = await attachedTo(db, actor, params.id);
    if (!thumbnail) throw new Refusal("file.gone", "There is no preview of this file.");
    await sendThumbnail(reply, store.thumbnailOf(actor.orgId, sha256));
    return undefined;
  });

  mount(app, services, api.collaboration.limits, async (_, { actor }) => ({
    ...limits,
    // How much others attached is nothing for a guest to know.
    usedBytes: actor.role === "guest" ? 0 : await usedBytes(db, actor.orgId),
    scanner: scanner.description,
  }));
}

async function requireMayAttach(db: Db, actor: Actor, { declaration, id, projectId }: Subject): Promise<void> {
  const access = new ProjectAccess(db, actor);
  await access.load([projectId]);
  const values = { subjectRecord: declaration.name, subjectId: id };
  if (!access.may("create", attachment, { projectId, values }))
    throw new Refusal(
      "access.denied",
      'Attaching files needs the permission "comment.write", which your role does not give.',
      {
        hint: "Ask the project's manager.",
      },
    );
}

/** An attachment that the actor may see and that is not in the trash, where it is out of sight with what it hangs on. */
async function attachedTo(db: Db, actor: Actor, id: string): Promise<AttachmentRow> {
  const row = (await getRow(db, actor, attachment, id)) as unknown as AttachmentRow;
  if (row.deletedAt !== null) throw notFound("attachment", id);
  return row;
}
