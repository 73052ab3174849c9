import { choice, json, longText, reference, sequence, states, text } from "../kernel/field.ts";
import { registerPermissions } from "../kernel/permissions.ts";
import { record, type Row } from "../kernel/record.ts";
import { proposalEvidenceSchema } from "./proposals/proposalEvidence.ts";
import { proposalRules } from "./proposals/riskFacts.ts";
import { risk } from "./risk.ts";

const { category, probability, delayLow, delay, delayHigh, hits } = risk.fields;

/**
 * A risk that is suggested, by somebody or by the data of the project (RISK-1 to RISK-4): accepting it makes a risk of it, dismissing it asks
 * why.
 */
export const riskProposal = record("riskProposal", {
  duty: "risk",
  plural: "risk-proposals",
  names: { en: ["Proposed risk", "Proposed risks"], de: ["Risikovorschlag", "Risikovorschläge"] },
  scope: "project",
  register: true,
  prefix: "PRP",
  title: "title",
  permissions: registerPermissions,
  fields: {
    projectId: reference("project", { required: true }),
    number: sequence(),
    title: text({ required: true, max: 500, search: true, label: ["Title", "Titel"] }),
    description: longText({ search: true, label: ["Cause, event and effect", "Ursache, Ereignis und Wirkung"] }),
    rule: choice(proposalRules, {
      initial: "person",
      writable: false,
      label: ["Why it is proposed", "Anlass des Vorschlags"],
      labels: {
        person: ["Somebody proposed it", "Von jemandem vorgeschlagen"],
        onePerson: ["Much critical work for one person", "Viel kritische Arbeit für eine Person"],
        waits: ["Waits for others without float", "Wartet ohne Puffer auf andere"],
        estimate: ["Estimate far from the past", "Schätzung weicht von der Erfahrung ab"],
        absence: ["Absence on the critical path", "Abwesenheit auf dem kritischen Weg"],
      },
    }),
    category,
    hits,
    probability,
    delayLow,
    delay,
    delayHigh,
    evidence: json(proposalEvidenceSchema, { nullable: true, writable: false, label: ["Evidence", "Beleg"] }),
    reason: text({ initial: "", max: 500, search: true, label: ["Why it was dismissed", "Grund der Ablehnung"] }),
    /** What accepting it made. */
    riskId: reference("risk", { nullable: true, writable: false, label: ["Risk", "Risiko"] }),
    state: states(
      {
        proposed: {
          label: ["Proposed", "Vorgeschlagen"],
          to: ["accepted", { to: "dismissed", requires: ["reason"] }, "withdrawn"],
        },
        accepted: { label: ["Accepted", "Angenommen"], settled: true, to: [] },
        dismissed: { label: ["Dismissed", "Abgelehnt"], settled: true, to: ["proposed"] },
        /** What it rested on has gone. */
        withdrawn: { label: ["No longer so", "Nicht mehr zutreffend"], settled: true, to: ["proposed"] },
      },
      { label: ["State", "Status"] },
    ),
  },
  views: { grid: ["number", "title", "rule", "category", "delay", "reason", "riskId", "state"], board: "state" },
  aliases: { status: "state" },
});

export type RiskProposalRow = Row<typeof riskProposal>;
