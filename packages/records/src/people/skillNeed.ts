import { integer, ratio, reference, text } from "../kernel/field.ts";
import { record } from "../kernel/record.ts";

/** What a piece of work asks of people: so many who have a skill at a level or above. */
export const skillNeed = record("skillNeed", {
  duty: "people",
  plural: "skill-needs",
  names: { en: ["Skill need", "Skill needs"], de: ["Fähigkeitsbedarf", "Fähigkeitsbedarfe"] },
  scope: "project",
  register: true,
  title: "skillId",
  permissions: { read: "project.read", create: "plan.write", write: "plan.write", delete: "plan.write" },
  fields: {
    projectId: reference("project", { required: true }),
    workItemId: reference("workItem", { required: true, label: ["Work item", "Vorgang"] }),
    skillId: reference("skill", { required: true, label: ["Skill", "Fähigkeit"] }),
    level: integer({ initial: 3, min: 1, max: 5, label: ["Level at least (1–5)", "Stufe mindestens (1–5)"] }),
    count: integer({ initial: 1, min: 1, max: 100, label: ["How many", "Wie viele"] }),
    /** Of each one's time; 1 is full time. */
    units: ratio({ initial: 1, max: 1, label: ["Share of their time", "Anteil der Zeit"] }),
    note: text({ initial: "", max: 500, search: true, label: ["Note", "Notiz"] }),
  },
  views: { grid: ["workItemId", "skillId", "level", "count", "units", "note"] },
  unique: [["workItemId", "skillId", "level"]],
});
