/** What other duties may use of risks. */
export { TRIGGER_CAUSE } from "./triggers/triggerCause.ts";
