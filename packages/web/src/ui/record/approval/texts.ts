import { defineTexts } from "../../../platform/texts/defineTexts.ts";

/** Words of asking for approval. */
export const approvalTexts = defineTexts(
  "approval",
  {
    title: "Ask for approval: {{state}}",
    text: "{{sentence}} Ask for it here: the state of “{{name}}” changes when it is given.",
    reason: "Why it should change",
    confirm: "Ask for approval",
    done: "Approval is asked for. The row says who decides.",
    thisRow: "this record",
    group: "Approval",
    somebody: "somebody",
    asked: "{{who}} asked on {{day}} for “{{state}}”.",
    waiting: "{{who}} asked on {{day}} for “{{state}}”: waiting for {{deciders}}.",
    others_one: "{{count}} other",
    others_other: "{{count}} others",
    "decided.approved": "{{who}} asked on {{day}} for “{{state}}”: approved by {{decider}} on {{on}}.",
    "decided.rejected": "{{who}} asked on {{day}} for “{{state}}”: refused by {{decider}} on {{on}}.",
    "decided.withdrawn": "{{who}} asked on {{day}} for “{{state}}”: withdrawn on {{on}}.",
    subject: "Open {{name}}",
    approve: "Approve",
    refuse: "Refuse…",
    withdraw: "Withdraw the request",
    refuseTitle: "Refuse: {{name}}",
    refuseWhy: "Why not",
    refuseIt: "Refuse",
    "done.approved": "Approved: {{name}}",
    "done.rejected": "Refused: {{name}}",
    "done.withdrawn": "Withdrawn: {{name}}",
  },
  () => import("./texts.de.ts"),
);
