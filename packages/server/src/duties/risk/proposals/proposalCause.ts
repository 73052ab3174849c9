/** The change log's word for risks that the data of a project suggest. */
export const PROPOSAL_CAUSE = "proposal";
