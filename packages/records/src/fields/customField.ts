import { choice, flag, integer, longText, number, recordTypeName, text, textList } from "../kernel/field.ts";
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

/** A field that the organisation added to a record type. Its values stand in `custom` of each row, by its key. */
export const customField = record("customField", {
  duty: "fields",
  plural: "custom-fields",
  names: { en: ["Custom field", "Custom fields"], de: ["Eigenes Feld", "Eigene Felder"] },
  scope: "organisation",
  register: true,
  title: "name",
  permissions: { read: "people.read", create: "fields.manage", write: "fields.manage", delete: "fields.manage" },
  fields: {
    recordType: recordTypeName({ required: true, label: ["Record type", "Art des Eintrags"] }),
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
    /** Of a list, as people read them; values are kept as these texts. */
    choices: textList({ max: 100, length: 100, label: ["Choices", "Auswahl"] }),
    required: flag({ label: ["Must be filled in", "Pflichtfeld"] }),
    least: number({ nullable: true, label: ["Least", "Mindestens"] }),
    most: number({ nullable: true, label: ["Most", "Höchstens"] }),
    place: integer({ initial: 0, label: ["Place", "Position"] }),
  },
  views: { grid: ["recordType", "name", "key", "kind", "choices", "required", "place"] },
  unique: [["recordType", "key"]],
});
