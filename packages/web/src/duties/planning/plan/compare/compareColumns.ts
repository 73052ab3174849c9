import type { Variance } from "@gantry/engine";
import { parseMoney, type BaselineItem, type WorkItemRow } from "@gantry/records";
import type { PlanColumn, Sight } from "../columns/planColumn.ts";
import { lastDayOf } from "../edit/editDates.ts";
import { itemDraft } from "../edit/draft.ts";
import { digitsOf, hours, money, signed, workingTime } from "./amounts.ts";
import { compareText } from "./texts.ts";

type Amount = (value: number, item: WorkItemRow, sight: Sight) => string;

const amountOf = {
  date: (value, _, { format }) => format.date(value),
  lastDay: (value, _, { format }) => format.date(lastDayOf(value) * 1440),
  time: workingTime,
  hours,
  money: (value, _, sight) => signed(Math.min(0, value), money(value, sight)),
} as const satisfies Record<string, Amount>;

/** What the baseline says of a row. */
function kept(id: string, field: keyof BaselineItem, amount: keyof typeof amountOf): PlanColumn {
  return {
    id,
    width: amount === "date" || amount === "lastDay" ? 116 : 100,
    ...(amount === "date" || amount === "lastDay" ? {} : { align: "end" as const }),
    title: () => compareText(`column.${id}` as "column.baselineStart"),
    text(item, sight) {
      const value = sight.comparing.was(item.id)?.[field];
      return typeof value === "number" ? amountOf[amount](value, item, sight) : "";
    },
  };
}

/** What differs from the baseline. */
function varying(id: string, field: keyof Variance, amount: "time" | "hours" | "money"): PlanColumn {
  return {
    id,
    width: 100,
    align: "end",
    title: () => compareText(`column.${id}` as "column.startVariance"),
    explanation: () => compareText(`column.${id}.long` as "column.startVariance.long"),
    text(item, sight) {
      const value = sight.comparing.variance(item.id)?.[field] ?? null;
      if (value === null) return "";
      return signed(value, amount === "money" ? money(value, sight) : amountOf[amount](value, item, sight));
    },
  };
}

/** The baseline a plan is compared with, what differs, and what it costs. */
export const compareColumns: readonly PlanColumn[] = [
  kept("baselineStart", "start", "date"),
  kept("baselineFinish", "finish", "lastDay"),
  kept("baselineDuration", "duration", "time"),
  kept("baselineWork", "work", "hours"),
  kept("baselineCost", "cost", "money"),
  varying("startVariance", "start", "time"),
  varying("finishVariance", "finish", "time"),
  varying("durationVariance", "duration", "time"),
  varying("workVariance", "work", "hours"),
  varying("costVariance", "cost", "money"),
  {
    id: "cost",
    width: 108,
    align: "end",
    title: () => compareText("column.cost"),
    explanation: () => compareText("column.cost.long"),
    text(item, sight) {
      const value = sight.comparing.now(item.id)?.cost ?? null;
      return value === null ? "" : amountOf.money(value, item, sight);
    },
  },
  {
    id: "fixedCost",
    width: 108,
    align: "end",
    title: () => compareText("column.fixedCost"),
    explanation: () => compareText("column.fixedCost.long"),
    text: (item, sight) => (item.fixedCost === null ? "" : amountOf.money(item.fixedCost, item, sight)),
    editText: (item, { context }) =>
      item.fixedCost === null
        ? ""
        : (item.fixedCost / 10 ** digitsOf(context.model.project.currency)).toLocaleString(context.locale, {
            useGrouping: false,
          }),
    needs: "plan.write",
    edit({ model }, item, text) {
      const label = compareText("step.fixedCost", { name: item.name });
      if (text.trim() === "") return itemDraft(item, { fixedCost: null }, { label });
      const fixedCost = parseMoney(text, digitsOf(model.project.currency));
      return fixedCost === null
        ? { refused: compareText("refused.money", { text: text.trim() }) }
        : itemDraft(item, { fixedCost }, { label });
    },
  },
];

/** Shown together when people ask what differs. */
export const varianceColumnIds: readonly string[] = [
  "baselineFinish",
  "startVariance",
  "finishVariance",
  "workVariance",
];
