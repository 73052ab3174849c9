import type { TooltipLine } from "@gantry/gantt";
import type { WorkItemRow } from "@gantry/records";
import type { Sight } from "../columns/planColumn.ts";
import { workingTime } from "./amounts.ts";
import { compareText } from "./texts.ts";

const WORDS = {
  baseline: { later: "tip.later", earlier: "tip.earlier", same: "tip.same", isNew: "tip.new", label: "tip.baseline" },
  moment: {
    later: "tip.laterThan",
    earlier: "tip.earlierThan",
    same: "tip.sameAs",
    isNew: "tip.newSince",
    label: "tip.then",
  },
  plan: {
    later: "tip.laterPlan",
    earlier: "tip.earlierPlan",
    same: "tip.samePlan",
    isNew: "tip.newPlan",
    label: "tip.plan",
  },
} as const;

/** How a row lies to what the plan is compared with: "4d later than baseline “Approved plan”". */
export function comparedLines(sight: Sight, item: WorkItemRow): TooltipLine[] {
  const { comparing } = sight;
  const { with: comparison } = comparing;
  if (!comparison) return [];
  const { name } = comparison;
  const words = WORDS[comparison.kind];
  const label = compareText(words.label);
  if (!comparing.was(item.id)) return [{ label, text: compareText(words.isNew, { name }) }];
  const late = comparing.variance(item.id)?.finish ?? null;
  if (late === null) return [];
  if (late === 0) return [{ label, text: compareText(words.same, { name }) }];
  const amount = workingTime(late, item, sight);
  return [
    {
      label,
      text: compareText(late > 0 ? words.later : words.earlier, { amount, name }),
      ...(late > 0 ? { tone: "warning" as const } : {}),
    },
  ];
}
