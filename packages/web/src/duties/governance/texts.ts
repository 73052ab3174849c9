import { defineTexts } from "../../platform/texts/defineTexts.ts";

/** Words of what can be done with rows of registers. */
export const governanceTexts = defineTexts(
  "governance",
  {
    "risk.convert": "It has occurred: make an issue of it",
    "risk.why": "The risk stays, with its history. The issue names it, and takes over its owner and the work it hits.",
    "risk.converted": "“{{name}}” has occurred; an issue was made of it",
    "meeting.next": "Plan the next meeting",
    "meeting.why":
      "It takes over every point that is still open. What was done or decided meanwhile is resolved instead.",
    "meeting.planned": "The next meeting after “{{name}}” is planned",
    "meeting.minutes": "Minutes as a page, to read and print",
    "change.measure": "Measure what its scenario does",
    "change.measured": "“{{name}}” says what its scenario does to the plan",
    "change.approve": "Approve, and make its scenario the plan",
    "change.approvePlain": "Approve",
    "change.approved": "“{{name}}” is approved",
    "change.why": "Approving makes the scenario's changes in the plan in the same step; undoing it takes both back.",
    "change.none":
      "A change request is decided on when it is submitted. Name a scenario to see what it does to the plan.",
    "actions.new": "What is to be done about it? Press Enter",
    "actions.label": "New action",
    "actions.made": "“{{name}}” is an action now, and a work item of the plan",
    "actions.none": "Nobody has promised to do anything about it yet.",
  },
  () => import("./texts.de.ts"),
);
