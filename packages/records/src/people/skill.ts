import { longText, text } from "../kernel/field.ts";
import { directoryPermissions } from "../kernel/permissions.ts";
import { record } from "../kernel/record.ts";

/** Something that people can do and work asks for. */
export const skill = record("skill", {
  duty: "people",
  plural: "skills",
  names: { en: ["Skill", "Skills"], de: ["Fähigkeit", "Fähigkeiten"] },
  scope: "organisation",
  register: true,
  title: "name",
  permissions: directoryPermissions,
  fields: {
    name: text({ required: true, search: true, label: ["Name", "Name"] }),
    area: text({ initial: "", search: true, label: ["Area", "Gebiet"] }),
    description: longText({ search: true, label: ["What it means to have it", "Was sie ausmacht"] }),
  },
  views: { grid: ["name", "area", "description"] },
  unique: [["name"]],
});
