import { choice, integer, minutes, reference, text } from "../kernel/field.ts";
import { record } from "../kernel/record.ts";
import { weekStartLabels, weekStarts } from "./weekStart.ts";

/** The one organisation that this installation serves; every key of every table begins with its id. */
export const organisation = record("organisation", {
  duty: "organisation",
  plural: "organisations",
  names: { en: ["Organisation", "Organisations"], de: ["Organisation", "Organisationen"] },
  scope: "organisation",
  title: "name",
  permissions: {
    read: "people.read",
    create: "organisation.write",
    write: "organisation.write",
    delete: "organisation.write",
  },
  fields: {
    name: text({ required: true, search: true, label: ["Name", "Name"] }),
    currency: text({ initial: "EUR", min: 3, max: 3, label: ["Currency", "Währung"] }),
    locale: text({ initial: "en", max: 35, label: ["Language and region", "Sprache und Region"] }),
    timeZone: text({ initial: "UTC", max: 64, label: ["Time zone", "Zeitzone"] }),
    weekStart: choice(weekStarts, {
      initial: "monday",
      label: ["The week begins on", "Die Woche beginnt am"],
      labels: weekStartLabels,
    }),
    calendarId: reference("calendar", { nullable: true, label: ["Calendar", "Kalender"] }),
    minutesPerDay: minutes({ initial: 480, min: 1, label: ["Minutes of a day", "Minuten eines Tages"] }),
    minutesPerWeek: minutes({ initial: 2400, min: 1, label: ["Minutes of a week", "Minuten einer Woche"] }),
    minutesPerMonth: minutes({ initial: 9600, min: 1, label: ["Minutes of a month", "Minuten eines Monats"] }),
    /** CHASE-1: days before its day on which owners are reminded of what they owe. */
    chaseBeforeDays: integer({
      initial: 1,
      min: 0,
      max: 30,
      label: ["Remind before it is due", "Vor Fälligkeit erinnern"],
    }),
    /** CHASE-2: days between reminders of what is overdue. */
    chaseEveryDays: integer({
      initial: 7,
      min: 1,
      max: 90,
      label: ["Chase what is overdue every", "Überfälliges anmahnen alle"],
    }),
    /** CHASE-3: days overdue after which those who lead are told; null: never. */
    escalateAfterDays: integer({
      nullable: true,
      initial: 14,
      min: 1,
      max: 90,
      label: ["Tell those who lead after", "Vorgesetzte informieren nach"],
    }),
    /** LOAD-1: per cent of somebody's time in a week from which they are told of it. */
    overloadPercent: integer({
      initial: 110,
      min: 101,
      max: 500,
      label: ["Tell people of weeks from (%)", "Personen informieren ab (%)"],
    }),
    /** LOAD-2: days after which those who lead them are told, if it stays so; null: never. */
    overloadLeadDays: integer({
      nullable: true,
      initial: 5,
      min: 1,
      max: 90,
      label: ["Tell those who lead them after (days)", "Vorgesetzte informieren nach (Tagen)"],
    }),
    /** 1 while the demo organisation's records are loaded. */
    demoRecords: integer({ initial: 0, writable: false, label: ["Demo records", "Demodatensätze"] }),
  },
});
