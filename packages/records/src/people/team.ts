import { longText, reference, text } from "../kernel/field.ts";
import { directoryPermissions } from "../kernel/permissions.ts";
import { record } from "../kernel/record.ts";

/** People who work together; a project may take in a whole team. */
export const team = record("team", {
  duty: "people",
  plural: "teams",
  scope: "organisation",
  title: "name",
  names: { en: ["Team", "Teams"], de: ["Team", "Teams"] },
  register: true,
  permissions: directoryPermissions,
  fields: {
    name: text({ required: true, search: true, label: ["Name", "Name"] }),
    leadId: reference("person", { nullable: true, label: ["Lead", "Leitung"] }),
    /** The department it belongs to, whose rights its members share. */
    departmentId: reference("department", { nullable: true, label: ["Department", "Abteilung"] }),
    description: longText({ search: true, label: ["Description", "Beschreibung"] }),
  },
  views: { grid: ["name", "leadId", "departmentId", "description"] },
});
