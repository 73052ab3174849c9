import { day, flag, rank, reference, text, timestamp } from "../kernel/field.ts";
import { record, subjectFields, type Row } from "../kernel/record.ts";
import { collaborationPermissions } from "./collaborationPermissions.ts";

/** A small thing to be ticked off on a row: too small for a work item of its own. */
export const checklistItem = record("checklistItem", {
  duty: "collaboration",
  plural: "checklist-items",
  names: { en: ["Checklist item", "Checklist items"], de: ["Checklistenpunkt", "Checklistenpunkte"] },
  scope: "project",
  subject: true,
  title: "text",
  permissions: collaborationPermissions,
  fields: {
    ...subjectFields,
    text: text({ required: true, max: 500, search: true, label: ["What is to be done", "Was zu tun ist"] }),
    done: flag({ settled: [true], label: ["Done", "Erledigt"] }),
    doneById: reference("user", { nullable: true, writable: false, label: ["Done by", "Erledigt von"] }),
    doneAt: timestamp({ nullable: true, writable: false, label: ["Done at", "Erledigt am"] }),
    assigneeId: reference("user", { nullable: true, label: ["Assignee", "Zuständig"] }),
    dueDay: day({ nullable: true, due: true, label: ["Due", "Fällig"] }),
    rank: rank({ label: ["Order", "Reihenfolge"] }),
  },
  aliases: { owner: "assigneeId", due: "dueDay" },
});

export type ChecklistItemRow = Row<typeof checklistItem>;
