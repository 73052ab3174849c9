import { choice, day, reference, text } from "../kernel/field.ts";
import { directoryPermissions } from "../kernel/permissions.ts";
import { record } from "../kernel/record.ts";

/** Somebody is away. That they are is for all who plan; why is for those who keep people's data. */
export const absence = record("absence", {
  duty: "people",
  plural: "absences",
  names: { en: ["Absence", "Absences"], de: ["Abwesenheit", "Abwesenheiten"] },
  scope: "organisation",
  register: true,
  title: "personId",
  permissions: directoryPermissions,
  fields: {
    personId: reference("person", { required: true, handedOver: false, label: ["Person", "Person"] }),
    firstDay: day({ required: true, label: ["From", "Von"] }),
    /** The last day away. */
    lastDay: day({ required: true, label: ["Up to and including", "Bis einschließlich"] }),
    note: text({ initial: "", max: 500, search: true, label: ["Note for planners", "Hinweis für die Planung"] }),
    kind: choice(["leave", "sickness", "training", "parental", "other"], {
      read: "people.write",
      initial: "leave",
      label: ["Kind", "Art"],
      labels: {
        leave: ["Leave", "Urlaub"],
        sickness: ["Sickness", "Krankheit"],
        training: ["Training", "Fortbildung"],
        parental: ["Parental leave", "Elternzeit"],
        other: ["Other", "Sonstiges"],
      },
    }),
  },
  views: {
    grid: ["personId", "firstDay", "lastDay", "note", "kind"],
    calendar: "firstDay",
    timeline: ["firstDay", "lastDay"],
  },
  aliases: { from: "firstDay", to: "lastDay" },
});
