import { flag, integer, reference, text } from "../kernel/field.ts";
import { record, subjectFields, type Row } from "../kernel/record.ts";
import { collaborationPermissions } from "./collaborationPermissions.ts";

/** A file that belongs to a row. The server alone says what it is: by what is in it, not by its name. */
export const attachment = record("attachment", {
  duty: "collaboration",
  plural: "attachments",
  names: { en: ["File", "Files"], de: ["Datei", "Dateien"] },
  scope: "project",
  subject: true,
  title: "fileName",
  permissions: collaborationPermissions,
  fields: {
    ...subjectFields,
    fileName: text({ required: true, max: 200, search: true, label: ["File name", "Dateiname"] }),
    sizeBytes: integer({ writable: false, min: 0, label: ["Size in bytes", "Größe in Byte"] }),
    /** As sniffed from the content; "application/octet-stream" where it is of no known kind. */
    type: text({ writable: false, max: 200, label: ["Type", "Typ"] }),
    /** Of the content, as hexadecimal digits. */
    sha256: text({ writable: false, max: 64, label: ["Checksum (SHA-256)", "Prüfsumme (SHA-256)"] }),
    /** Whether there is a small picture of it to show. */
    thumbnail: flag({ writable: false, label: ["Has a preview", "Hat eine Vorschau"] }),
    authorId: reference("user", { nullable: true, writable: false, label: ["Uploaded by", "Hochgeladen von"] }),
  },
});

export type AttachmentRow = Row<typeof attachment>;
