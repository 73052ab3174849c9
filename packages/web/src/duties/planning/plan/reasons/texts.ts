import { reasonTexts } from "@gantry/records";
import { defineTexts } from "../../../../platform/texts/defineTexts.ts";

/** Sentences about reasons come from the catalogue that API and command line use as well. */
export const sentenceTexts = defineTexts("reason", reasonTexts);

/** Words of the panel around them. */
export const reasonPanelTexts = defineTexts("planReasons", {
  above: "Why these dates",
  open: "Why these dates",
  side: "Which date",
  "side.start": "Start",
  "side.finish": "Finish",
  "side.float": "Room to slip",
  chain: "What drives it, step by step",
  "chain.start": "{{name}} starts {{date}}",
  "chain.finish": "{{name}} finishes {{date}}",
  "chain.late": "{{name}} by {{date}} at the latest",
  "chain.go": "Show “{{name}}” in the plan",
  "chain.root": "Everything above rests on this.",
  others: "What would hold it next",
  earlier: "What would move it earlier",
  "earlier.none":
    "Nothing along this chain can be changed: it rests on what has happened or on the start of the project.",
  none: "The reason is known when the dates have been computed here.",
  all: "The whole chain",
});
