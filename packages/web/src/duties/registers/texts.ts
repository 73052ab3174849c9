import { defineTexts } from "../../platform/texts/defineTexts.ts";

/** Words of the pages that every record type has. */
export const registerTexts = defineTexts(
  "registers",
  {
    projects: "Projects",
    everywhere: "In all projects you may see.",
    somebody: "Somebody",
    create: "New: {{what}}",
    "keys.group": "List",
    "keys.create": "New row",
    "keys.newLine": "Type a new row",
    "keys.filter": "Filter the list",
    "filter.placeholder": "Words, or state:open sort:-createdAt",
    "filter.label": "Filter {{what}}",
    undo: "Undo",
    redo: "Redo",
    "columns.title": "Columns",
    "columns.up": "{{name}}: further to the front",
    "columns.down": "{{name}}: further to the back",
    "columns.reset": "As at the beginning",
    "new.label": "Title of a new row: {{what}}",
    "new.placeholder": "New: {{what}}. Type a title and press Enter",
    open: "Open {{name}}",
    "cell.conflict":
      "{{who}} changed this to “{{theirs}}” meanwhile. Press Enter twice to write yours all the same, or Enter and Escape to take theirs.",
    "cell.together": "Not written, since another cell of the same action was refused.",
    "cell.failed": "This could not be written. Try again.",
    "paste.refused": "No rows were made of the pasted lines. {{reason}}",
    "status.shown_one": "{{count}} row",
    "status.shown_other": "{{count}} rows",
    "status.loaded": "{{loaded}} of {{total}} rows loaded",
    "status.checked_one": "{{count}} ticked",
    "status.checked_other": "{{count}} ticked",
    "status.refused_one":
      "{{count}} cell was not written. Go to it and press Enter to correct it, Escape to give it up.",
    "status.refused_other":
      "{{count}} cells were not written. Go to one and press Enter to correct it, Escape to give it up.",
    "empty.title": "Nothing here yet: {{what}}",
    "empty.text":
      "Type a title into the line below and press Enter, or press “New”. Rows can also be pasted from a spreadsheet, and everything you do can be undone.",
    "empty.readOnly": "Those who keep this list have not entered anything yet.",
    "none.title": "No row matches the filter",
    "none.text": "Take a word out of the filter, or remove it.",
    "none.action": "Remove the filter",
  },
  () => import("./texts.de.ts"),
);
