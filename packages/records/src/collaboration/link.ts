import { choice, recordTypeName, reference, text } from "../kernel/field.ts";
import { record, subjectFields } from "../kernel/record.ts";
import { collaborationPermissions } from "./collaborationPermissions.ts";
import { relationNames, relations } from "./relations.ts";

/** One row has to do with another, of whatever types. It lies on the row it was made on and is shown on both. */
export const link = record("link", {
  duty: "collaboration",
  plural: "links",
  names: { en: ["Link", "Links"], de: ["Verknüpfung", "Verknüpfungen"] },
  scope: "project",
  subject: true,
  title: "relation",
  permissions: collaborationPermissions,
  fields: {
    ...subjectFields,
    relation: choice(relations, {
      initial: "relatesTo",
      label: ["Relation", "Beziehung"],
      labels: relationNames,
    }),
    /** Takes the place of `relation` where the organisation named its own. */
    kindId: reference("linkKind", { nullable: true, label: ["Own relation", "Eigene Beziehung"] }),
    targetRecord: recordTypeName({ required: true, label: ["Kind of the other record", "Art des anderen Eintrags"] }),
    targetId: reference("", { required: true, label: ["Other record", "Anderer Eintrag"] }),
    note: text({ initial: "", max: 1000, search: true, label: ["Note", "Notiz"] }),
  },
});
