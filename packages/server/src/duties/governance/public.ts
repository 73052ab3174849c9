/** What other duties may use of governance. */
export { personOf } from "./actions/assignOwner.ts";
export { placeInPlan } from "./actions/placeInPlan.ts";
