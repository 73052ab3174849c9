import { choice, integer, rank, reference, text } from "../../kernel/field.ts";
import { record } from "../../kernel/record.ts";

/** A column of a project's board; its category says which state a card takes there. */
export const boardColumn = record("boardColumn", {
  duty: "planning",
  plural: "board-columns",
  names: { en: ["Board column", "Board columns"], de: ["Spalte des Boards", "Spalten des Boards"] },
  scope: "project",
  title: "name",
  permissions: { read: "project.read", create: "plan.write", write: "plan.write", delete: "plan.write" },
  fields: {
    projectId: reference("project", { required: true, label: ["Project", "Projekt"] }),
    name: text({ required: true, max: 100, label: ["Name", "Name"] }),
    category: choice(["open", "inProgress", "done"], {
      initial: "open",
      label: ["State of its cards", "Status ihrer Karten"],
      labels: { open: ["Open", "Offen"], inProgress: ["In progress", "In Arbeit"], done: ["Done", "Erledigt"] },
    }),
    /** Work in progress: more cards than this are told, not refused; null knows no limit. */
    wipLimit: integer({ nullable: true, min: 1, max: 1000, label: ["Limit", "Grenze"] }),
    rank: rank({ label: ["Order", "Reihenfolge"] }),
  },
});
