import { choice, day, longText, minutes, rank, reference, states, text } from "../kernel/field.ts";
import { registerPermissions } from "../kernel/permissions.ts";
import { record } from "../kernel/record.ts";

/** A point of a meeting's agenda, and what came of it. */
export const meetingItem = record("meetingItem", {
  duty: "team",
  plural: "meeting-items",
  names: { en: ["Agenda item", "Agenda items"], de: ["Tagesordnungspunkt", "Tagesordnungspunkte"] },
  scope: "project",
  register: true,
  title: "title",
  permissions: registerPermissions,
  fields: {
    projectId: reference("project", { required: true }),
    meetingId: reference("meeting", { required: true, label: ["Meeting", "Besprechung"] }),
    rank: rank({ nullable: true, label: ["Place on the agenda", "Stelle in der Tagesordnung"] }),
    title: text({ required: true, search: true, label: ["Point", "Punkt"] }),
    kind: choice(["topic", "decision", "action", "information"], {
      initial: "topic",
      label: ["Kind", "Art"],
      labels: {
        topic: ["Topic", "Thema"],
        decision: ["Decision", "Entscheidung"],
        action: ["Action", "Maßnahme"],
        information: ["Information", "Information"],
      },
    }),
    length: minutes({ nullable: true, label: ["Time for it", "Zeitbedarf"] }),
    ownerId: reference("user", { nullable: true, label: ["Owner", "Verantwortlich"] }),
    dueDay: day({ nullable: true, due: true, label: ["Due", "Fällig am"] }),
    minutes: longText({ search: true, label: ["Minutes", "Protokoll"] }),
    /** The point of an earlier meeting that it goes on with. */
    carriedFromId: reference("meetingItem", { nullable: true, label: ["Carried over from", "Übernommen von"] }),
    /** What was made of it. */
    actionId: reference("action", { nullable: true, label: ["Action", "Maßnahme"] }),
    decisionId: reference("decision", { nullable: true, label: ["Decision", "Entscheidung"] }),
    state: states(
      {
        open: { label: ["Open", "Offen"], to: ["resolved", "carried"] },
        resolved: { label: ["Resolved", "Erledigt"], settled: true, to: ["open"] },
        carried: { label: ["Carried over", "Vertagt"], settled: true, to: ["open", "resolved"] },
      },
      { label: ["State", "Status"] },
    ),
  },
  views: { grid: ["meetingId", "title", "kind", "ownerId", "dueDay", "state"], board: "state", calendar: "dueDay" },
  aliases: { status: "state", owner: "ownerId", due: "dueDay" },
});
