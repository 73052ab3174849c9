import { englishTexts, type PlanTexts } from "@gantry/gantt";
import { planText } from "../texts.ts";

/** The plan view's words, with the plan's own name. */
export function planWords(name: string): PlanTexts {
  // The page itself says what an empty plan is for.
  return { ...englishTexts, plan: planText("grid", { name }), empty: "" };
}
