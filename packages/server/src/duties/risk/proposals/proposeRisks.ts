import {
  inLanguage,
  isNewEvidence,
  proposedRisks,
  riskProposal,
  type Language,
  type ProposalEvidence,
  type ProposedRisk,
} from "@gantry/records";
import { CompiledQuery } from "kysely";
import { isDeepStrictEqual } from "node:util";
import { organisationLanguage } from "../../../platform/organisations/organisationLanguage.ts";
import type { UnitOfWork } from "../../../platform/records/unitOfWork.ts";
import type { WorkingRow } from "../../../platform/records/workingRow.ts";
import { writeUnit, type WritingServices } from "../../../platform/records/writing.ts";
import { queryClientOf } from "../../planning/public.ts";
import { PROPOSAL_CAUSE } from "./proposalCause.ts";
import { readRiskFacts } from "./readRiskFacts.ts";

const LOCK = 4_870_041;
/** A list that nobody reads to its end proposes nothing. */
const MOST_OF_A_RULE = 10;

interface Asked {
  orgId: string;
  projectId: string;
  today: string;
}

/**
 * RISK-5: proposes what the data of a project suggest, once; takes back what they suggest no more; and brings back what was dismissed once
 * there is more to it. Of each rule the weightiest ten that are not decided are proposed; what is open stays open while it holds. Gives how
 * many are proposed anew. Looking again changes nothing.
 */
export function proposeRisks(services: WritingServices, asked: Asked): Promise<number> {
  const { orgId, projectId } = asked;
  return writeUnit(services, { orgId, actor: null, cause: PROPOSAL_CAUSE }, async (unit) => {
    // Of several servers, and of somebody who asks beside them, one looks at a time.
    await unit.tx.executeQuery(CompiledQuery.raw("select pg_advisory_xact_lock($1, hashtext($2))", [LOCK, projectId]));
    const drafts = proposedRisks(await readRiskFacts(queryClientOf(unit.tx), asked));
    const known = await knownProposals(unit, projectId);
    const language = await organisationLanguage(unit.tx, orgId);
    const shown = new Map<string, number>();
    let fresh = 0;
    for (const draft of drafts) {
      const key = keyOf(draft.rule, draft.evidence.subject);
      const row = known.get(key);
      known.delete(key);
      if (row && isDecided(row, draft.evidence)) continue;
      const before = shown.get(draft.rule) ?? 0;
      shown.set(draft.rule, before + 1);
      const isOpen = row?.values["state"] === "proposed";
      if (before >= MOST_OF_A_RULE && !isOpen) continue;
      const values = valuesOf(draft, language);
      if (row) renew(row, values);
      else unit.create(riskProposal, { projectId, ...values });
      if (!isOpen) fresh++;
    }
    for (const row of known.values()) if (row.values["state"] === "proposed") row.set({ state: "withdrawn" });
    await unit.flush();
    return fresh;
  });
}

/** What is in the trash, or on the register, was decided by somebody; what was dismissed, while there is no more to it. */
function isDecided({ deleted, values: { state, evidence: before } }: WorkingRow, evidence: ProposalEvidence): boolean {
  if (deleted || state === "accepted") return true;
  return state === "dismissed" && !isNewEvidence(evidence, before as ProposalEvidence);
}

function renew(row: WorkingRow, values: ProposedValues): void {
  const { state, evidence } = row.values;
  // What people have written into it since stands while the evidence does.
  if (state !== "proposed" || !isDeepStrictEqual(values.evidence, evidence)) row.set({ ...values, state: "proposed" });
}

type ProposedValues = ReturnType<typeof valuesOf>;

function valuesOf({ title, description, ...draft }: ProposedRisk, language: Language) {
  return { ...draft, title: inLanguage(title, language).slice(0, 500), description: inLanguage(description, language) };
}

const keyOf = (rule: unknown, subject: string) => `${String(rule)} ${subject}`;

async function knownProposals(unit: UnitOfWork, projectId: string): Promise<Map<string, WorkingRow>> {
  const { rows } = await unit.tx.executeQuery<{ id: string }>(
    CompiledQuery.raw(
      "select id from risk_proposals where org_id = $1 and project_id = $2 and evidence is not null order by number",
      [unit.orgId, projectId],
    ),
  );
  const loaded = await unit.load(
    riskProposal,
    rows.map(({ id }) => id),
  );
  return new Map(
    [...loaded.values()].map((row) => {
      const { rule, evidence } = row.values;
      return [keyOf(rule, (evidence as ProposalEvidence).subject), row];
    }),
  );
}
