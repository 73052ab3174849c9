import { longText, reference, text } from "../kernel/field.ts";
import { directoryPermissions } from "../kernel/permissions.ts";
import { record } from "../kernel/record.ts";

/** A part of the organisation; departments form a tree. Who belongs to one belongs to those above it too. */
export const department = record("department", {
  duty: "people",
  plural: "departments",
  scope: "organisation",
  title: "name",
  names: { en: ["Department", "Departments"], de: ["Abteilung", "Abteilungen"] },
  register: true,
  permissions: directoryPermissions,
  fields: {
    name: text({ required: true, search: true, label: ["Name", "Name"] }),
    leadId: reference("person", { nullable: true, label: ["Lead", "Leitung"] }),
    /** The department above; null at the top. */
    parentId: reference("department", { nullable: true, label: ["Part of", "Teil von"] }),
    description: longText({ search: true, label: ["Description", "Beschreibung"] }),
  },
  views: { grid: ["name", "parentId", "leadId", "description"] },
});
