import { day, integer, reference, text } from "../kernel/field.ts";
import { directoryPermissions } from "../kernel/permissions.ts";
import { record } from "../kernel/record.ts";

/** How well somebody can do something, and until when a certificate says so. */
export const personSkill = record("personSkill", {
  duty: "people",
  plural: "person-skills",
  names: { en: ["Skill of a person", "Skills of people"], de: ["Fähigkeit einer Person", "Fähigkeiten der Personen"] },
  scope: "organisation",
  register: true,
  title: "skillId",
  permissions: directoryPermissions,
  fields: {
    personId: reference("person", { required: true, handedOver: false, label: ["Person", "Person"] }),
    skillId: reference("skill", { required: true, label: ["Skill", "Fähigkeit"] }),
    /** 1 has heard of it, 2 does it with help, 3 does it alone, 4 teaches it, 5 is asked by others' experts. */
    level: integer({ initial: 3, min: 1, max: 5, label: ["Level (1–5)", "Stufe (1–5)"] }),
    certificate: text({ initial: "", search: true, label: ["Certificate", "Zertifikat"] }),
    expires: day({ nullable: true, due: true, label: ["Expires", "Gültig bis"] }),
    note: text({ initial: "", max: 500, label: ["Note", "Notiz"] }),
  },
  views: { grid: ["personId", "skillId", "level", "certificate", "expires"], calendar: "expires" },
  aliases: { due: "expires" },
  unique: [["personId", "skillId"]],
});
