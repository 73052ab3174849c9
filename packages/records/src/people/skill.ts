import { integer, longText, money, text } from "../kernel/field.ts";
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
    /** What it takes to have more of it, as the organisation knows it (GAP-2); null: not stated. */
    trainWeeks: integer({
      nullable: true,
      min: 1,
      max: 520,
      label: ["Weeks to train one level", "Wochen Ausbildung je Stufe"],
    }),
    trainCost: money({
      nullable: true,
      read: "rates.read",
      write: "rates.write",
      label: ["Cost to train one level", "Kosten der Ausbildung je Stufe"],
    }),
    hireWeeks: integer({ nullable: true, min: 1, max: 520, label: ["Weeks to hire", "Wochen bis zur Einstellung"] }),
    hireCost: money({
      nullable: true,
      read: "rates.read",
      write: "rates.write",
      label: ["Cost to hire", "Kosten der Einstellung"],
    }),
    borrowRate: money({
      nullable: true,
      read: "rates.read",
      write: "rates.write",
      label: ["Day rate to borrow", "Tagessatz bei Ausleihe"],
    }),
  },
  views: { grid: ["name", "area", "description"] },
  unique: [["name"]],
});
