import { choice, text } from "../kernel/field.ts";
import { directoryPermissions } from "../kernel/permissions.ts";
import { record, type Row } from "../kernel/record.ts";

export const tagColours = ["grey", "red", "orange", "yellow", "green", "teal", "blue", "violet"] as const;

/** A word by which rows of any type are found again. */
export const tag = record("tag", {
  duty: "collaboration",
  plural: "tags",
  names: { en: ["Tag", "Tags"], de: ["Schlagwort", "Schlagwörter"] },
  scope: "organisation",
  register: true,
  title: "name",
  permissions: directoryPermissions,
  fields: {
    name: text({ required: true, max: 50, search: true, label: ["Name", "Name"] }),
    colour: choice(tagColours, {
      initial: "grey",
      label: ["Colour", "Farbe"],
      labels: {
        grey: ["Grey", "Grau"],
        red: ["Red", "Rot"],
        orange: ["Orange", "Orange"],
        yellow: ["Yellow", "Gelb"],
        green: ["Green", "Grün"],
        teal: ["Teal", "Blaugrün"],
        blue: ["Blue", "Blau"],
        violet: ["Violet", "Violett"],
      },
    }),
    description: text({ initial: "", max: 500, label: ["When to use it", "Wann es zu verwenden ist"] }),
  },
  unique: [["name"]],
  views: { grid: ["name", "colour", "description"] },
});

export type TagRow = Row<typeof tag>;
