/** The change log's word for what a trigger did. */
export const TRIGGER_CAUSE = "trigger";
