import * as z from "zod";
import { choice, email, flag, instantSchema, json, money, ratio, reference, text } from "../kernel/field.ts";
import { record } from "../kernel/record.ts";

const availabilitySchema = z.object({
  from: instantSchema.nullable(),
  to: instantSchema.nullable(),
  units: z.number().min(0).max(1000),
});

/** Somebody or something work is assigned to: a person, a generic role, a machine or room, a material, a cost. */
export const person = record("person", {
  duty: "people",
  plural: "people",
  names: { en: ["Person", "People"], de: ["Person", "Personen"] },
  scope: "organisation",
  title: "name",
  metByName: true,
  permissions: { read: "people.read", create: "people.write", write: "people.write", delete: "people.write" },
  fields: {
    name: text({ required: true, search: true, label: ["Name", "Name"] }),
    kind: choice(["work", "material", "cost"], {
      initial: "work",
      label: ["Kind", "Art"],
      labels: {
        work: ["Person or role", "Person oder Rolle"],
        material: ["Material", "Material"],
        cost: ["Cost", "Kosten"],
      },
    }),
    jobTitle: text({ nullable: true, search: true, label: ["Job", "Stelle"] }),
    team: text({ nullable: true, search: true, label: ["Team", "Team"] }),
    email: email({ nullable: true, label: ["E-mail", "E-Mail"] }),
    calendarId: reference("calendar", { nullable: true, label: ["Calendar", "Kalender"] }),
    /** 1 is one person full time. */
    maxUnits: ratio({ initial: 1, max: 1000, label: ["Available", "Verfügbar"] }),
    /** Units that differ from `maxUnits` for a time, half-open; null bounds are open (RES-4). */
    availability: json(z.array(availabilitySchema).max(1000), {
      nullable: true,
      label: ["Availability over time", "Verfügbarkeit im Zeitverlauf"],
    }),
    /** Minor units of the organisation's currency per hour. */
    costRate: money({
      nullable: true,
      read: "rates.read",
      write: "rates.write",
      label: ["Cost per hour", "Kosten pro Stunde"],
    }),
    active: flag({ initial: true, label: ["Active", "Aktiv"] }),
    externalId: text({ nullable: true, label: ["External id", "Externe Kennung"] }),
  },
});
