/** What other duties may use of risks. */
export { TRIGGER_CAUSE } from "./triggers/triggerCause.ts";
export { PROPOSAL_CAUSE } from "./proposals/proposalCause.ts";
