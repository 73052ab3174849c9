import { longText, reference, references, timestamp } from "../kernel/field.ts";
import { record, subjectFields, type Row } from "../kernel/record.ts";
import { collaborationPermissions } from "./collaborationPermissions.ts";

/** What somebody says about a row. Its author alone changes it; the project's managers may take it away. */
export const comment = record("comment", {
  duty: "collaboration",
  plural: "comments",
  names: { en: ["Comment", "Comments"], de: ["Kommentar", "Kommentare"] },
  scope: "project",
  subject: true,
  title: "body",
  permissions: collaborationPermissions,
  fields: {
    ...subjectFields,
    /** Markdown; `@[Ana Kim](user:…)` mentions a person, `![plan](attachment:…)` shows a file of the same row. */
    body: longText({ required: true, max: 20_000, search: true, label: ["Text", "Text"] }),
    /** The comment it answers. */
    replyToId: reference("comment", { nullable: true, label: ["Reply to", "Antwort auf"] }),
    authorId: reference("user", { nullable: true, writable: false, label: ["Author", "Verfasst von"] }),
    /** Who is mentioned, as the server read it from the text; all of them may see the row. */
    mentions: references("user", { writable: false, label: ["Mentioned", "Erwähnt"] }),
    editedAt: timestamp({ nullable: true, writable: false, label: ["Edited", "Bearbeitet"] }),
  },
});

export type CommentRow = Row<typeof comment>;
