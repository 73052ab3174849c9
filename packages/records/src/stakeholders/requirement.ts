import { choice, day, longText, reference, references, sequence, states, text } from "../kernel/field.ts";
import { registerPermissions } from "../kernel/permissions.ts";
import { record } from "../kernel/record.ts";

/** What the result must do or be, who asked for it, and by what it is shown that it does. */
export const requirement = record("requirement", {
  duty: "stakeholders",
  plural: "requirements",
  names: { en: ["Requirement", "Requirements"], de: ["Anforderung", "Anforderungen"] },
  scope: "project",
  register: true,
  prefix: "REQ",
  title: "title",
  permissions: registerPermissions,
  fields: {
    projectId: reference("project", { required: true }),
    number: sequence(),
    title: text({ required: true, search: true, label: ["Title", "Titel"] }),
    description: longText({ search: true, label: ["Description", "Beschreibung"] }),
    kind: choice(["functional", "quality", "constraint"], {
      initial: "functional",
      label: ["Kind", "Art"],
      labels: {
        functional: ["Functional", "Funktional"],
        quality: ["Quality", "Qualität"],
        constraint: ["Constraint", "Rahmenbedingung"],
      },
    }),
    priority: choice(["must", "should", "could", "wont"], {
      initial: "should",
      label: ["Priority", "Priorität"],
      labels: {
        must: ["Must", "Muss"],
        should: ["Should", "Soll"],
        could: ["Could", "Kann"],
        wont: ["Not this time", "Diesmal nicht"],
      },
    }),
    acceptance: longText({ search: true, label: ["Acceptance criteria", "Abnahmekriterien"] }),
    sourceId: reference("stakeholder", { nullable: true, label: ["Asked for by", "Gefordert von"] }),
    deliveredBy: references("workItem", { label: ["Delivered by", "Umgesetzt durch"] }),
    verifiedBy: references("workItem", { label: ["Verified by", "Nachgewiesen durch"] }),
    ownerId: reference("user", { nullable: true, label: ["Owner", "Verantwortlich"] }),
    agreeBy: day({ nullable: true, due: true, label: ["Agree by", "Abstimmen bis"] }),
    state: states(
      {
        elicited: { label: ["Elicited", "Erhoben"], to: [{ to: "accepted", requires: ["acceptance"] }, "rejected"] },
        accepted: {
          label: ["Accepted", "Angenommen"],
          settled: true,
          to: [{ to: "done", requires: ["verifiedBy"] }, "elicited", "rejected"],
        },
        done: { label: ["Done", "Erfüllt"], settled: true, to: ["accepted"] },
        rejected: { label: ["Rejected", "Abgelehnt"], settled: true, to: ["elicited"] },
      },
      { label: ["State", "Status"] },
    ),
  },
  views: {
    grid: ["number", "title", "kind", "priority", "sourceId", "deliveredBy", "verifiedBy", "ownerId", "state"],
    board: "state",
    calendar: "agreeBy",
  },
  aliases: { status: "state", owner: "ownerId", due: "agreeBy", source: "sourceId" },
});
