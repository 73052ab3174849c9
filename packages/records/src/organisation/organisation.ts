import { choice, integer, minutes, reference, text } from "../kernel/field.ts";
import { record } from "../kernel/record.ts";

/** The one organisation that this installation serves; every key of every table begins with its id. */
export const organisation = record("organisation", {
  duty: "organisation",
  plural: "organisations",
  scope: "organisation",
  title: "name",
  permissions: {
    read: "people.read",
    create: "organisation.write",
    write: "organisation.write",
    delete: "organisation.write",
  },
  fields: {
    name: text({ required: true, search: true }),
    currency: text({ initial: "EUR", min: 3, max: 3 }),
    locale: text({ initial: "en", max: 35 }),
    timeZone: text({ initial: "UTC", max: 64 }),
    weekStart: choice(["monday", "sunday", "saturday"], { initial: "monday" }),
    calendarId: reference("calendar", { nullable: true }),
    minutesPerDay: minutes({ initial: 480, min: 1 }),
    minutesPerWeek: minutes({ initial: 2400, min: 1 }),
    minutesPerMonth: minutes({ initial: 9600, min: 1 }),
    /** 1 while the demo organisation's records are loaded. */
    demoRecords: integer({ initial: 0, writable: false }),
  },
});
