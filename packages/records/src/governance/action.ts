import { day, longText, reference, sequence, states, text } from "../kernel/field.ts";
import { registerPermissions } from "../kernel/permissions.ts";
import { record } from "../kernel/record.ts";

/**
 * What somebody has promised to do. It is a work item of the plan, seen as a promise: name, state and date of the two are one and
 * the same, whichever of them is changed.
 */
export const action = record("action", {
  duty: "governance",
  plural: "actions",
  names: { en: ["Action", "Actions"], de: ["Maßnahme", "Maßnahmen"] },
  scope: "project",
  register: true,
  prefix: "ACT",
  title: "title",
  permissions: registerPermissions,
  fields: {
    projectId: reference("project", { required: true }),
    number: sequence(),
    title: text({ required: true, search: true, label: ["What is to be done", "Was zu tun ist"] }),
    notes: longText({ search: true, label: ["Notes", "Notizen"] }),
    ownerId: reference("user", { nullable: true, label: ["Owner", "Verantwortlich"] }),
    dueDay: day({ nullable: true, due: true, label: ["Due", "Fällig am"] }),
    meetingId: reference("meeting", { nullable: true, label: ["Meeting", "Besprechung"] }),
    riskId: reference("risk", { nullable: true, label: ["Risk", "Risiko"] }),
    issueId: reference("issue", { nullable: true, label: ["Issue", "Problem"] }),
    decisionId: reference("decision", { nullable: true, label: ["Decision", "Entscheidung"] }),
    lessonId: reference("lesson", { nullable: true, label: ["Lesson", "Erfahrung"] }),
    /** Made with it, by the server. */
    workItemId: reference("workItem", { nullable: true, writable: false, label: ["Work item", "Vorgang"] }),
    state: states(
      {
        open: { label: ["Open", "Offen"], to: ["inProgress", "done"] },
        inProgress: { label: ["In progress", "In Arbeit"], to: ["open", "done"] },
        done: { label: ["Done", "Erledigt"], settled: true, to: ["open", "inProgress"] },
      },
      { label: ["State", "Status"] },
    ),
  },
  views: {
    grid: ["number", "title", "ownerId", "dueDay", "state", "meetingId", "riskId", "workItemId"],
    board: "state",
    calendar: "dueDay",
  },
  aliases: { status: "state", owner: "ownerId", due: "dueDay" },
});
