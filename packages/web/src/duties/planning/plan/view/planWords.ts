import type { PlanTexts } from "@gantry/gantt";
import { translate } from "../../../../platform/texts/defineTexts.ts";
import { planText } from "../texts.ts";
import { chartTexts } from "./chartTexts.ts";

type Word = Parameters<typeof translate<NonNullable<(typeof chartTexts)["keys"]>>>[1];

const plain = [
  "rowNumber",
  "timeline",
  "expand",
  "collapse",
  "splitter",
  "readOnlyCell",
  "moveStart",
  "moveFinish",
  "moveProgress",
  "moveBar",
  "noDates",
  "today",
  "critical",
  "deadline",
  "baseline",
  "progressLine",
  "float",
  "summary",
  "milestone",
  "task",
  "nonWorking",
  "manual",
  "progress",
] as const satisfies readonly Word[];

/** The plan view's words in the reader's language, with the plan's own name. */
export function planWords(name: string): PlanTexts {
  const word = (key: Word, values?: Record<string, string | number>) => translate(chartTexts, key, values);
  return {
    ...(Object.fromEntries(plain.map((key) => [key, word(key)])) as Record<(typeof plain)[number], string>),
    plan: planText("grid", { name }),
    // The page itself says what an empty plan is for.
    empty: "",
    resizeColumn: (column) => word("resizeColumn", { column }),
    editing: (column) => word("editing", { column }),
    linkFrom: (end) => word(`linkFrom.${end}`),
    page: (number, of) => word("page", { number, of }),
    selected: (rows, cells) => word(cells > 0 ? "selected.cells" : "selected.rows", { rows, cells }),
  };
}
