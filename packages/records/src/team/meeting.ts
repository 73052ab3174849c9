import {
  instant,
  longText,
  minutes,
  reference,
  references,
  sequence,
  states,
  text,
  timestamp,
} from "../kernel/field.ts";
import { registerPermissions } from "../kernel/permissions.ts";
import { record } from "../kernel/record.ts";

/** People come together about something; what they leave open comes back in the next one of the series. */
export const meeting = record("meeting", {
  duty: "team",
  plural: "meetings",
  names: { en: ["Meeting", "Meetings"], de: ["Besprechung", "Besprechungen"] },
  scope: "project",
  register: true,
  prefix: "MTG",
  title: "title",
  permissions: registerPermissions,
  fields: {
    projectId: reference("project", { required: true }),
    number: sequence(),
    title: text({ required: true, search: true, label: ["Title", "Titel"] }),
    /** What meetings that follow each other have in common. */
    series: text({ initial: "", search: true, label: ["Series", "Reihe"] }),
    start: instant({ nullable: true, label: ["Begins", "Beginn"] }),
    length: minutes({ initial: 60, label: ["Length", "Dauer"] }),
    place: text({ initial: "", max: 500, label: ["Place or link", "Ort oder Link"] }),
    purpose: longText({ search: true, label: ["Purpose", "Zweck"] }),
    chairId: reference("user", { nullable: true, label: ["Chair", "Leitung"] }),
    attendees: references("person", { handedOver: false, label: ["Attendees", "Teilnehmende"] }),
    absentees: references("person", { handedOver: false, label: ["Excused", "Entschuldigt"] }),
    minutes: longText({ max: 50_000, search: true, label: ["Minutes", "Protokoll"] }),
    previousId: reference("meeting", { nullable: true, label: ["Previous meeting", "Vorige Besprechung"] }),
    /** Written by signing off alone. */
    signedById: reference("user", { nullable: true, writable: false, label: ["Signed off by", "Freigegeben von"] }),
    signedAt: timestamp({ nullable: true, writable: false, label: ["Signed off at", "Freigegeben am"] }),
    state: states(
      {
        planned: { label: ["Planned", "Geplant"], to: ["held", "cancelled"] },
        held: { label: ["Held", "Abgehalten"], to: ["planned", "signedOff"] },
        signedOff: { label: ["Minutes signed off", "Protokoll freigegeben"], settled: true, to: ["held"] },
        cancelled: { label: ["Cancelled", "Abgesagt"], settled: true, to: ["planned"] },
      },
      { label: ["State", "Status"] },
    ),
  },
  views: {
    grid: ["number", "title", "series", "start", "length", "chairId", "attendees", "state"],
    board: "state",
    calendar: "start",
  },
  aliases: { status: "state", owner: "chairId" },
});
