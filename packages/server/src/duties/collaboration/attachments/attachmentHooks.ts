import { Refusal } from "../../../platform/problems/refusal.ts";
import type { RecordHooks } from "../../../platform/records/hooks.ts";
import { safeFileName } from "../../../platform/files/safeFileName.ts";
import { judgeName } from "../../../platform/files/judgeFile.ts";
import { checkOwner, giveOwner } from "../ownRows.ts";

const authors = { field: "authorId", removable: true } as const;

export const attachmentHooks: RecordHooks = {
  async prepare(unit, rows) {
    giveOwner(unit, rows, authors);
    for (const row of rows) {
      if (typeof row.values["sha256"] !== "string") throw noFile();
      if (!row.touched("fileName")) continue;
      const fileName = safeFileName(String(row.values["fileName"]), "file");
      judgeName(fileName);
      row.set({ fileName });
    }
  },
  check: async (unit, rows) => checkOwner(unit, rows, authors),
};

export function noFile(): Refusal {
  return new Refusal("file.missing", "Send the file as multipart/form-data, in a part named file.", {
    hint: "POST it to /api/attachments/upload?subjectRecord=…&subjectId=…",
  });
}
