import * as z from "zod";
import { choice, flag, json, recordTypeName, reference, text } from "../kernel/field.ts";
import type { Permission } from "../kernel/permissions.ts";
import { record, type Row } from "../kernel/record.ts";

export const viewLayouts = ["grid", "board", "calendar", "timeline"] as const;

const columnsSchema = z.object({
  names: z.array(z.string().max(100)).min(1).max(200),
  widths: z.record(z.string().max(100), z.number().int().min(20).max(2000)),
});

const limitsSchema = z.record(z.string().max(100), z.number().int().min(1).max(999));

/** How somebody looks at a list: its query, columns and layout under a name. A private one is there for its owner alone. */
export const savedView = record("savedView", {
  duty: "views",
  plural: "saved-views",
  names: { en: ["Saved view", "Saved views"], de: ["Gespeicherte Ansicht", "Gespeicherte Ansichten"] },
  scope: "project",
  title: "name",
  privateTo: "privateTo",
  permissions: "project.read",
  fields: {
    /** Null: of the list over all projects, or of a register of the organisation. */
    projectId: reference("project", { nullable: true }),
    name: text({ required: true, search: true, label: ["Name", "Name"] }),
    /** Record type of the list. */
    recordType: recordTypeName({ required: true, label: ["List", "Liste"] }),
    query: text({ initial: "", max: 2000, label: ["Filter and order", "Filter und Reihenfolge"] }),
    layout: choice(viewLayouts, {
      initial: "grid",
      label: ["Layout", "Darstellung"],
      labels: {
        grid: ["Grid", "Tabelle"],
        board: ["Board", "Board"],
        calendar: ["Calendar", "Kalender"],
        timeline: ["Timeline", "Zeitachse"],
      },
    }),
    /** Null: those the declaration names. */
    columns: json(columnsSchema, { label: ["Columns", "Spalten"], nullable: true }),
    /** Most cards that a column of the board should hold, by the column's value; told there, not enforced. */
    limits: json(limitsSchema, { label: ["Limits of columns", "Grenzen der Spalten"], nullable: true }),
    /** Shown where an address names no view. */
    isDefault: flag({ label: ["Shown first", "Zuerst gezeigt"] }),
    /** Its owner while it is private; null once it is shared with all who see the list. */
    privateTo: reference("user", { nullable: true, label: ["Private to", "Privat für"] }),
    /** Who made it, and goes on changing it once it is shared. */
    makerId: reference("user", { nullable: true, writable: false, label: ["Made by", "Angelegt von"] }),
  },
});

/** What it takes to change views that are shared with others, or to say which of them is shown first: in a project, or in the organisation. */
export function viewPermission(projectId: string | null): Permission {
  return projectId === null ? "people.write" : "register.write";
}

export type SavedViewRow = Row<typeof savedView>;
