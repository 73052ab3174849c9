import * as z from "zod";

/** What a proposed risk rests on: numbers, and the rows they come from. Names stay with those rows, for whoever may see them. */
export const proposalEvidenceSchema = z.strictObject({
  /** What it is about; a rule proposes one risk for each. */
  subject: z.string(),
  /** Working minutes at stake. */
  weight: z.number(),
  figures: z.record(z.string(), z.number()),
  rows: z.array(z.strictObject({ record: z.string(), id: z.uuid() })),
});
export type ProposalEvidence = z.infer<typeof proposalEvidenceSchema>;

/** As much more at stake makes a matter worth another look. */
const GROWN = 1.25;

/** RISK-5: whether there is more to it than when it was last looked at: other rows, or a quarter more at stake. */
export function isNewEvidence(fresh: ProposalEvidence, known: ProposalEvidence): boolean {
  const seen = new Set(known.rows.map(({ id }) => id));
  return fresh.rows.some(({ id }) => !seen.has(id)) || fresh.weight >= known.weight * GROWN;
}
