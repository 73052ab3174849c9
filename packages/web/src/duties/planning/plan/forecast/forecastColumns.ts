import type { ActivityForecast } from "@gantry/engine";
import {
  choiceLabel,
  formatPercent,
  parseDuration,
  workItem,
  workKinds,
  type WorkItemRow,
  type WorkKind,
} from "@gantry/records";
import { shownLength } from "../../../../platform/format/planNotation.ts";
import { wordedMessage } from "../../../../platform/messages/wordedMessage.ts";
import { shownLanguage } from "../../../../platform/texts/translations.ts";
import type { PlanColumn, Sight } from "../columns/planColumn.ts";
import { chosen } from "../edit/chosen.ts";
import { itemDraft } from "../edit/draft.ts";
import { lastDayOf } from "../edit/editDates.ts";
import { unitsOf } from "../edit/editDuration.ts";
import { forecastText } from "./texts.ts";

type ForecastColumnId =
  | "p50"
  | "p80"
  | "criticality"
  | "deadlineChance"
  | "durationLow"
  | "durationHigh"
  | "confidence"
  | "workKind";

const worded = (id: ForecastColumnId) => ({
  id,
  title: () => forecastText(`column.${id}`),
  explanation: () => forecastText(`column.${id}.long`),
});

function finishColumn(id: "p50" | "p80"): PlanColumn {
  return {
    ...worded(id),
    width: 108,
    text(item, { forecast, format }) {
      const finish = forecast.of(item.id)?.finish;
      return finish ? format.date(lastDayOf(finish[id]) * 1440) : "";
    },
  };
}

function chanceColumn(id: "criticality" | "deadlineChance", of: (each: ActivityForecast) => number | null): PlanColumn {
  return {
    ...worded(id),
    width: 92,
    align: "end",
    text(item, { forecast }) {
      const each = forecast.of(item.id);
      const chance = each && of(each);
      return chance === null ? "" : formatPercent(Math.round(chance * 100) / 100);
    },
  };
}

const confidences = ["high", "medium", "low"] as const;
const confidenceWord = (each: (typeof confidences)[number]) => forecastText(`confidence.${each}`);
const kindWord = (kind: WorkKind) => choiceLabel(workItem.fields.workKind, kind, shownLanguage.get());
const lengthText = (minutes: number | null, item: WorkItemRow, { context }: Pick<Sight, "context">) =>
  minutes === null ? "" : shownLength(minutes, unitsOf(context, item));

/** The best or the worst of a three-point estimate; the duration is the most likely one. */
function estimateColumn(id: "durationLow" | "durationHigh"): PlanColumn {
  const [beyond, refusal] = id === "durationLow" ? ([1, "refused.low"] as const) : ([-1, "refused.high"] as const);
  return {
    ...worded(id),
    width: 92,
    align: "end",
    text: (item, sight) => lengthText(item[id], item, sight),
    needs: "plan.write",
    notOnSummaries: true,
    edit(context, item, text) {
      const label = forecastText("step.estimate", { name: item.name });
      if (text.trim() === "") return itemDraft(item, { [id]: null }, { label });
      const parsed = parseDuration(text, unitsOf(context, item));
      if (!parsed.ok) return { refused: wordedMessage(parsed.problem.message) };
      const { minutes } = parsed.value;
      if ((minutes - item.duration) * beyond > 0)
        return { refused: forecastText(refusal, { duration: lengthText(item.duration, item, { context }) }) };
      return itemDraft(item, { [id]: minutes }, { label });
    },
  };
}

/** Dates with their probability, and the estimates they rest on. */
export const forecastColumns: readonly PlanColumn[] = [
  finishColumn("p50"),
  finishColumn("p80"),
  chanceColumn("criticality", ({ criticality }) => criticality),
  chanceColumn("deadlineChance", ({ deadlineChance }) => deadlineChance),
  estimateColumn("durationLow"),
  estimateColumn("durationHigh"),
  {
    ...worded("confidence"),
    width: 96,
    text: (item) => (item.confidence === null ? "" : confidenceWord(item.confidence)),
    editor: "choice",
    choices: () => confidences.map(confidenceWord),
    needs: "plan.write",
    notOnSummaries: true,
    edit(_, item, text) {
      const label = forecastText("step.estimate", { name: item.name });
      if (text.trim() === "") return itemDraft(item, { confidence: null }, { label });
      const confidence = chosen(text, confidences, confidenceWord);
      return typeof confidence === "object" ? confidence : itemDraft(item, { confidence }, { label });
    },
  },
  {
    ...worded("workKind"),
    width: 116,
    text: (item) => (item.workKind === null ? "" : kindWord(item.workKind)),
    editor: "choice",
    choices: () => workKinds.map(kindWord),
    needs: "plan.write",
    edit(_, item, text) {
      const label = forecastText("step.workKind", { name: item.name });
      if (text.trim() === "") return itemDraft(item, { workKind: null }, { label });
      const workKind = chosen(text, workKinds, kindWord);
      return typeof workKind === "object" ? workKind : itemDraft(item, { workKind }, { label });
    },
  },
];

/** What only a forecast can tell: while one of these is shown it is kept up to date. */
export const forecastColumnIds: readonly string[] = ["p50", "p80", "criticality", "deadlineChance"];

/** Shown together when people ask for dates with their probability. */
export const estimateColumnIds: readonly string[] = ["durationLow", "durationHigh", "confidence", "p50", "p80"];
