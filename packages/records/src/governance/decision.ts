import { day, longText, reference, sequence, states, text } from "../kernel/field.ts";
import { registerPermissions } from "../kernel/permissions.ts";
import { record } from "../kernel/record.ts";

/** What was decided, by whom and why, and what else could have been. */
export const decision = record("decision", {
  duty: "governance",
  plural: "decisions",
  names: { en: ["Decision", "Decisions"], de: ["Entscheidung", "Entscheidungen"] },
  scope: "project",
  register: true,
  prefix: "DEC",
  title: "title",
  permissions: registerPermissions,
  fields: {
    projectId: reference("project", { required: true }),
    number: sequence(),
    title: text({ required: true, search: true, label: ["Question", "Frage"] }),
    context: longText({ search: true, label: ["Context", "Ausgangslage"] }),
    options: longText({ search: true, label: ["Options", "Möglichkeiten"] }),
    decision: longText({ search: true, label: ["Decision", "Entscheidung"] }),
    consequences: longText({ search: true, label: ["Consequences", "Folgen"] }),
    /** Who brings it about. */
    ownerId: reference("user", { nullable: true, label: ["Owner", "Verantwortlich"] }),
    decideBy: day({ nullable: true, due: true, label: ["Decide by", "Entscheiden bis"] }),
    decidedById: reference("user", { nullable: true, handedOver: false, label: ["Decided by", "Entschieden von"] }),
    decidedOn: day({ nullable: true, label: ["Decided on", "Entschieden am"] }),
    meetingId: reference("meeting", { nullable: true, label: ["Meeting", "Besprechung"] }),
    supersedesId: reference("decision", { nullable: true, label: ["Supersedes", "Ersetzt"] }),
    state: states(
      {
        open: { label: ["Open", "Offen"], to: [{ to: "decided", requires: ["decision", "decidedOn"] }, "dropped"] },
        decided: { label: ["Decided", "Entschieden"], settled: true, to: ["superseded", "open"] },
        superseded: { label: ["Superseded", "Ersetzt"], settled: true, to: ["decided"] },
        dropped: { label: ["Dropped", "Verworfen"], settled: true, to: ["open"] },
      },
      { label: ["State", "Status"] },
    ),
  },
  views: {
    grid: ["number", "title", "decision", "ownerId", "decideBy", "decidedById", "decidedOn", "state"],
    board: "state",
    calendar: "decideBy",
  },
  aliases: { status: "state", owner: "ownerId", due: "decideBy" },
});
