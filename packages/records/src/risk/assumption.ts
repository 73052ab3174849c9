import { choice, day, longText, reference, references, sequence, states, text } from "../kernel/field.ts";
import { registerPermissions } from "../kernel/permissions.ts";
import { record } from "../kernel/record.ts";

/** What the plan takes for true without proof, or is bound by. */
export const assumption = record("assumption", {
  duty: "risk",
  plural: "assumptions",
  names: { en: ["Assumption", "Assumptions"], de: ["Annahme", "Annahmen"] },
  scope: "project",
  register: true,
  prefix: "ASM",
  title: "title",
  permissions: registerPermissions,
  fields: {
    projectId: reference("project", { required: true }),
    number: sequence(),
    title: text({ required: true, search: true, label: ["We assume that", "Wir nehmen an, dass"] }),
    kind: choice(["assumption", "constraint"], {
      initial: "assumption",
      label: ["Kind", "Art"],
      labels: { assumption: ["Assumption", "Annahme"], constraint: ["Constraint", "Randbedingung"] },
    }),
    basis: longText({ search: true, label: ["Why we think so", "Worauf sie beruht"] }),
    ifWrong: longText({ search: true, label: ["If it is wrong", "Wenn sie falsch ist"] }),
    affects: references("workItem", { label: ["Work that rests on it", "Abhängige Vorgänge"] }),
    ownerId: reference("user", { nullable: true, label: ["Validated by", "Geprüft von"] }),
    validateBy: day({ nullable: true, due: true, label: ["Validate by", "Prüfen bis"] }),
    outcome: text({ initial: "", max: 1000, search: true, label: ["What was found", "Ergebnis der Prüfung"] }),
    state: states(
      {
        open: { label: ["Not validated", "Ungeprüft"], to: ["valid", { to: "invalid", requires: ["outcome"] }] },
        valid: { label: ["Valid", "Bestätigt"], settled: true, to: ["open", { to: "invalid", requires: ["outcome"] }] },
        invalid: { label: ["Invalid", "Widerlegt"], settled: true, to: ["open"] },
      },
      { label: ["State", "Status"] },
    ),
  },
  views: {
    grid: ["number", "title", "kind", "ownerId", "validateBy", "ifWrong", "state"],
    board: "state",
    calendar: "validateBy",
  },
  aliases: { status: "state", owner: "ownerId", due: "validateBy" },
});
