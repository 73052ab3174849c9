import { defineTexts } from "../../platform/texts/defineTexts.ts";

/** Words of grids. */
export const gridTexts = defineTexts(
  "grid",
  {
    help: "Arrow keys move. Enter or typing edits. Space ticks the row. Control D fills down. Escape, then Tab, leaves the grid.",
    check: "Tick row {{number}}",
    checkAll: "Tick all rows",
    totals: "Sums of all rows",
    sumOf: "{{column}}: sum of all rows",
    sortBy: "Sort by {{column}}; with Shift by several columns",
  },
  () => import("./texts.de.ts"),
);
