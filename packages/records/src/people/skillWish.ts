import { integer, reference, text } from "../kernel/field.ts";
import { record } from "../kernel/record.ts";

/** A skill that somebody wants to have, and how well. They say so themselves, or who keeps people's data says it for them. */
export const skillWish = record("skillWish", {
  duty: "people",
  plural: "skill-wishes",
  names: { en: ["Growth wish", "Growth wishes"], de: ["Entwicklungswunsch", "Entwicklungswünsche"] },
  scope: "organisation",
  register: true,
  title: "skillId",
  permissions: { read: "people.read", create: "people.read", write: "people.read", delete: "people.read" },
  fields: {
    personId: reference("person", { required: true, handedOver: false, label: ["Person", "Person"] }),
    skillId: reference("skill", { required: true, label: ["Skill", "Fähigkeit"] }),
    level: integer({ initial: 3, min: 1, max: 5, label: ["Level wished for (1–5)", "Gewünschte Stufe (1–5)"] }),
    note: text({ initial: "", max: 500, search: true, label: ["Note", "Notiz"] }),
  },
  views: { grid: ["personId", "skillId", "level", "note"] },
  unique: [["personId", "skillId"]],
});
