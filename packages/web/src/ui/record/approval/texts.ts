import { defineTexts } from "../../../platform/texts/defineTexts.ts";

/** Words of asking for approval. */
export const approvalTexts = defineTexts(
  "approval",
  {
    title: "Ask for approval: {{state}}",
    text: "{{sentence}} Ask for it here: the state of “{{name}}” changes when it is given.",
    reason: "Why it should change",
    confirm: "Ask for approval",
    done: "Approval is asked for. You find it among the approvals.",
    thisRow: "this record",
  },
  () => import("./texts.de.ts"),
);
