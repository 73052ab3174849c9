/** What other duties may use of workflow. */
export { approversOf, rulesOf, type AskedFor } from "./approvers.ts";
