import { defineTexts } from "../../../../platform/texts/defineTexts.ts";

/** Words of what moved and why. */
export const movesTexts = defineTexts("planMoves", {
  title: "What moved",
  open: "What moved and why",
  empty:
    "Nothing has moved yet. When an edit moves dates, it is told here: what moved, by how much, and because of which edit.",
  system: "Several edits",
  why: "Why",
  moved_one: "{{count}} row moved",
  moved_other: "{{count}} rows moved",
  "moved.same": "{{rows}}, finish as before",
  "moved.later": "{{rows}}, finish {{amount}} later",
  "moved.earlier": "{{rows}}, finish {{amount}} earlier",
  dates: "finish {{before}} → {{after}}",
  itself: "by the edit itself",
  via: "pushed by “{{name}}”",
  more_one: "and {{count}} more",
  more_other: "and {{count}} more",
  undo: "Undo this",
  undone: "Undone",
  "edit.named": "“{{name}}”: {{what}}",
  "edit.record": "{{record}}: {{what}}",
  "edit.more_one": "and {{count}} more edit",
  "edit.more_other": "and {{count}} more edits",
});
