import { day, integer, longText, money, reference, sequence, states, text, timestamp } from "../kernel/field.ts";
import { registerPermissions } from "../kernel/permissions.ts";
import { record } from "../kernel/record.ts";

/** Somebody wants the project to be another one than was agreed. Its scenario shows what that does to the plan, and becomes the plan. */
export const changeRequest = record("changeRequest", {
  duty: "governance",
  plural: "change-requests",
  names: { en: ["Change request", "Change requests"], de: ["Änderungsantrag", "Änderungsanträge"] },
  scope: "project",
  register: true,
  prefix: "CHG",
  title: "title",
  permissions: registerPermissions,
  fields: {
    projectId: reference("project", { required: true }),
    number: sequence(),
    title: text({ required: true, search: true, label: ["Title", "Titel"] }),
    reason: longText({ search: true, label: ["Reason", "Begründung"] }),
    scope: longText({ search: true, label: ["What changes in scope", "Änderung des Umfangs"] }),
    scenarioId: reference("scenario", { nullable: true, label: ["Scenario", "Szenario"] }),
    /** Calendar days by which the finish is later; below zero it is earlier. */
    finishDays: integer({ nullable: true, label: ["Finish moves by (days)", "Verschiebung des Endes (Tage)"] }),
    /** Minor units of the project's currency. */
    cost: money({ nullable: true, label: ["Additional cost", "Mehrkosten"] }),
    requestedById: reference("user", { nullable: true, handedOver: false, label: ["Requested by", "Beantragt von"] }),
    ownerId: reference("user", { nullable: true, label: ["Owner", "Verantwortlich"] }),
    decideBy: day({ nullable: true, due: true, label: ["Decide by", "Entscheiden bis"] }),
    /** Written by deciding alone. */
    decidedById: reference("user", { nullable: true, writable: false, label: ["Decided by", "Entschieden von"] }),
    decidedAt: timestamp({ nullable: true, writable: false, label: ["Decided at", "Entschieden am"] }),
    verdict: text({ initial: "", max: 2000, search: true, label: ["Why it was decided so", "Grund der Entscheidung"] }),
    state: states(
      {
        draft: { label: ["Draft", "Entwurf"], to: [{ to: "submitted", requires: ["reason"] }] },
        submitted: {
          label: ["Submitted", "Eingereicht"],
          to: [
            { to: "approved", permission: "plan.write" },
            { to: "implemented", permission: "plan.write" },
            { to: "rejected", permission: "plan.write", requires: ["verdict"] },
            "draft",
          ],
        },
        approved: {
          label: ["Approved", "Genehmigt"],
          settled: true,
          to: [{ to: "implemented", permission: "plan.write" }],
        },
        rejected: { label: ["Rejected", "Abgelehnt"], settled: true, to: ["draft"] },
        implemented: { label: ["In the plan", "Im Plan umgesetzt"], settled: true, to: [] },
      },
      { label: ["State", "Status"] },
    ),
  },
  views: {
    grid: ["number", "title", "scenarioId", "finishDays", "cost", "requestedById", "decideBy", "state"],
    board: "state",
    calendar: "decideBy",
  },
  aliases: { status: "state", owner: "ownerId", due: "decideBy" },
});
