/** What helps with typing a query, loaded when somebody begins to: the fields of every record and their words come with it. */
export { bindQuery, completeQuery, parseQuery, queryChips, queryProblemMessage, withoutChip } from "@gantry/records";
