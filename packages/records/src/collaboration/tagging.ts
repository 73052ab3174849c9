import { reference } from "../kernel/field.ts";
import { record, subjectFields, type Row } from "../kernel/record.ts";
import { collaborationPermissions } from "./collaborationPermissions.ts";

/** A row bears a tag. */
export const tagging = record("tagging", {
  duty: "collaboration",
  plural: "taggings",
  names: {
    en: ["Tag on a record", "Tags on records"],
    de: ["Schlagwort an einem Eintrag", "Schlagwörter an Einträgen"],
  },
  scope: "project",
  subject: true,
  title: "tagId",
  permissions: collaborationPermissions,
  fields: {
    ...subjectFields,
    tagId: reference("tag", { required: true, label: ["Tag", "Schlagwort"] }),
  },
  unique: [["subjectId", "tagId"]],
});

export type TaggingRow = Row<typeof tagging>;
