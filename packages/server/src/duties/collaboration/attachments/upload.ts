import { mkdir, rm } from "node:fs/promises";
import { dirname } from "node:path";
import type { MultipartFile } from "@fastify/multipart";
import { attachment, type AttachmentRow } from "@gantry/records";
import { newId } from "../../../platform/db/newId.ts";
import { contentTypeOf } from "../../../platform/files/contentType.ts";
import type { IncomingFile } from "../../../platform/files/fileStore.ts";
import { judgeFile, judgeName } from "../../../platform/files/judgeFile.ts";
import { isPicture, makeThumbnail } from "../../../platform/files/makeThumbnail.ts";
import { safeFileName } from "../../../platform/files/safeFileName.ts";
import type { Call } from "../../../platform/http/call.ts";
import { Refusal } from "../../../platform/problems/refusal.ts";
import { applyEdits } from "../../../platform/records/applyEdits.ts";
import { rowResult } from "../../../platform/records/editsResult.ts";
import { writeFor, type WritingServices } from "../../../platform/records/writing.ts";
import type { SubjectName } from "../requireSubject.ts";
import { requireRoom, type Files } from "./files.ts";

/** Takes a file in: received whole, told by its content, kept, and then attached. What is refused leaves nothing behind. */
export async function upload(
  services: WritingServices & { files: Files },
  call: Call,
  subject: SubjectName,
  part: MultipartFile,
): Promise<AttachmentRow> {
  const { store, limits, scanner } = services.files;
  const fileName = safeFileName(part.filename, "file");
  judgeName(fileName);
  const incoming = await store.receive(part.file, limits.mostBytes);
  try {
    const content = await contentTypeOf(incoming.path);
    judgeFile(fileName, content);
    await refuseFound(scanner.scan(incoming), fileName);
    const { orgId } = call.actor;
    await store.keep(orgId, incoming);
    const thumbnail = isPicture(content.type) && (await thumbnailOf(services.files, orgId, incoming));
    const { sizeBytes, sha256 } = incoming;
    return await writeFor(services, call, "edit", async (unit) => {
      await requireRoom(unit.tx, orgId, limits, sizeBytes);
      const [row] = await applyEdits(unit, [
        { op: "create", record: attachment.name, id: newId(), values: { ...subject, fileName } },
      ]);
      row.set({ sizeBytes, sha256, type: content.type, thumbnail });
      await unit.flush();
      return rowResult(unit, row) as AttachmentRow;
    });
  } finally {
    await rm(incoming.path, { force: true });
  }
}

async function thumbnailOf({ store }: Files, orgId: string, { sha256 }: IncomingFile): Promise<boolean> {
  const target = store.thumbnailOf(orgId, sha256);
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  return makeThumbnail(store.pathOf(orgId, sha256), target);
}

async function refuseFound(scanning: Promise<{ found: string } | null>, fileName: string): Promise<void> {
  const result = await scanning;
  if (result) throw new Refusal("file.refused", `"${fileName}" is not taken: ${result.found} was found in it.`);
}
