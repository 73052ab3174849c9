import { choice, day, longText, reference, references, sequence, states, text } from "../kernel/field.ts";
import { registerPermissions } from "../kernel/permissions.ts";
import { record } from "../kernel/record.ts";

/** Something that has happened and stands in the way. */
export const issue = record("issue", {
  duty: "risk",
  plural: "issues",
  names: { en: ["Issue", "Issues"], de: ["Problem", "Probleme"] },
  scope: "project",
  register: true,
  prefix: "ISS",
  title: "title",
  permissions: registerPermissions,
  fields: {
    projectId: reference("project", { required: true }),
    number: sequence(),
    title: text({ required: true, search: true, label: ["Title", "Titel"] }),
    description: longText({ search: true, label: ["What happened", "Was geschehen ist"] }),
    severity: choice(["critical", "high", "medium", "low"], {
      initial: "medium",
      label: ["Severity", "Schweregrad"],
      labels: {
        critical: ["Critical", "Kritisch"],
        high: ["High", "Hoch"],
        medium: ["Medium", "Mittel"],
        low: ["Low", "Gering"],
      },
    }),
    hits: references("workItem", { label: ["Work it hits", "Betroffene Vorgänge"] }),
    /** The risk that has occurred by it. */
    riskId: reference("risk", { nullable: true, label: ["Came of risk", "Aus Risiko"] }),
    ownerId: reference("user", { nullable: true, label: ["Owner", "Verantwortlich"] }),
    dueDay: day({ nullable: true, due: true, label: ["Resolve by", "Lösen bis"] }),
    resolution: longText({ search: true, label: ["Resolution", "Lösung"] }),
    state: states(
      {
        open: { label: ["Open", "Offen"], to: ["inProgress", { to: "resolved", requires: ["resolution"] }, "closed"] },
        inProgress: {
          label: ["Being solved", "In Arbeit"],
          to: ["open", { to: "resolved", requires: ["resolution"] }, "closed"],
        },
        resolved: { label: ["Resolved", "Gelöst"], settled: true, to: ["closed", "inProgress"] },
        closed: { label: ["Closed", "Geschlossen"], settled: true, to: ["open"] },
      },
      { label: ["State", "Status"] },
    ),
  },
  views: {
    grid: ["number", "title", "severity", "ownerId", "dueDay", "riskId", "state"],
    board: "state",
    calendar: "dueDay",
  },
  aliases: { status: "state", owner: "ownerId", due: "dueDay" },
});
