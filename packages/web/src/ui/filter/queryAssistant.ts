/** What helps with typing a query, loaded when somebody begins to: the fields of every record and their words come with it. */
export { customFieldsOf } from "../../platform/records/customFieldsOf.ts";
export {
  bindQuery,
  completeQuery,
  editableChip,
  parseQuery,
  queryChips,
  queryProblemMessage,
  withChip,
  withoutChip,
} from "@gantry/records";
