import { text } from "../kernel/field.ts";
import { directoryPermissions } from "../kernel/permissions.ts";
import { record, type Row } from "../kernel/record.ts";

/** A relation between rows that the organisation named itself, beside those that Gantry knows. */
export const linkKind = record("linkKind", {
  duty: "collaboration",
  plural: "link-kinds",
  names: { en: ["Kind of link", "Kinds of links"], de: ["Verknüpfungsart", "Verknüpfungsarten"] },
  scope: "organisation",
  register: true,
  title: "name",
  permissions: directoryPermissions,
  fields: {
    /** Read from the row it was made on: "depends on". */
    name: text({ required: true, max: 60, search: true, label: ["Name", "Name"] }),
    /** Read from the other one: "is needed by". */
    inverse: text({
      required: true,
      max: 60,
      search: true,
      label: ["Seen from the other side", "Von der anderen Seite gesehen"],
    }),
  },
  unique: [["name"]],
  views: { grid: ["name", "inverse"] },
});

export type LinkKindRow = Row<typeof linkKind>;
