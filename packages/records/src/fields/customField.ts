import * as z from "zod";
import { choice, flag, integer, json, longText, number, text } from "../kernel/field.ts";
import { record } from "../kernel/record.ts";

export const customKinds = [
  "text",
  "longText",
  "number",
  "integer",
  "ratio",
  "flag",
  "day",
  "choice",
  "choices",
  "user",
  "person",
] as const;
export type CustomKind = (typeof customKinds)[number];

const choiceSchema = z.object({
  value: z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/),
  label: z.string().min(1).max(100),
  labelDe: z.string().max(100).optional(),
});
export type CustomChoice = z.infer<typeof choiceSchema>;

/** A field that the organisation added to a record type. Its values stand in `custom` of each row, by its key. */
export const customField = record("customField", {
  duty: "fields",
  plural: "custom-fields",
  names: { en: ["Custom field", "Custom fields"], de: ["Eigenes Feld", "Eigene Felder"] },
  scope: "organisation",
  title: "name",
  permissions: { read: "people.read", create: "fields.manage", write: "fields.manage", delete: "fields.manage" },
  fields: {
    recordType: text({ required: true, max: 60, label: ["Record type", "Art des Eintrags"] }),
    /** In queries (cf.costCentre), imports and the API; never changed, since values stand under it. */
    key: text({ required: true, max: 40, label: ["Key", "Schlüssel"] }),
    name: text({ required: true, max: 100, search: true, label: ["Name", "Name"] }),
    nameDe: text({ nullable: true, max: 100, label: ["German name", "Deutscher Name"] }),
    help: longText({ max: 2000, label: ["Help", "Hilfe"] }),
    kind: choice(customKinds, {
      initial: "text",
      label: ["Kind", "Art"],
      labels: {
        text: ["Line of text", "Textzeile"],
        longText: ["Text over several lines", "Mehrzeiliger Text"],
        number: ["Number", "Zahl"],
        integer: ["Whole number", "Ganze Zahl"],
        ratio: ["Percentage", "Prozentsatz"],
        flag: ["Yes or no", "Ja oder nein"],
        day: ["Day", "Tag"],
        choice: ["One of a list", "Eines aus einer Liste"],
        choices: ["Several of a list", "Mehrere aus einer Liste"],
        user: ["User", "Benutzer"],
        person: ["Person", "Person"],
      },
    }),
    choices: json(z.array(choiceSchema).max(100), { initial: [], label: ["Choices", "Auswahl"] }),
    required: flag({ label: ["Must be filled in", "Pflichtfeld"] }),
    least: number({ nullable: true, label: ["Least", "Mindestens"] }),
    most: number({ nullable: true, label: ["Most", "Höchstens"] }),
    place: integer({ initial: 0, label: ["Place", "Position"] }),
  },
  unique: [["recordType", "key"]],
});
