import type { TooltipLine } from "@gantry/gantt";
import { formatPercent, type ExternalItem } from "@gantry/records";
import type { Sight } from "../columns/planColumn.ts";
import { floatText, isCritical, isDone } from "../columns/workColumns.ts";
import { placementText } from "../columns/agileColumns.ts";
import { planColumn, columnTitle } from "../columns/planColumns.ts";
import { externalLinksTo, externalTitle } from "../externals/externalText.ts";
import type { PlanModel } from "../model/planModel.ts";
import type { PlanStore } from "../sync/planStore.ts";
import { planText } from "../texts.ts";
import { comparedLines } from "../compare/comparedLines.ts";
import { reasonOf } from "../reasons/reasonOf.ts";

/** The card over a bar: name, dates, float, and why it stands there. */
export function tooltipLines(store: PlanStore, sight: Sight, id: string): TooltipLine[] {
  const item = store.model.tables.workItem.get(id);
  const dates = store.scheduler.dates.get(id);
  if (!item) return [];
  const cell = (column: string) => planColumn(column)?.text(item, sight) ?? "";
  const lines: TooltipLine[] = [{ text: item.name, tone: "title" }];
  if (dates?.start != null && dates.finish != null)
    lines.push({
      text: planText("tip.dates", { start: cell("start"), finish: cell("finish"), duration: cell("duration") }),
    });
  else lines.push({ text: planText("tip.noDates"), tone: "warning" });
  const reason = reasonOf(store, sight.format, id);
  if (reason !== null) lines.push({ label: planText("tip.why"), text: reason });
  const float = isDone(item, sight) ? null : (dates?.totalFloat ?? null);
  if (float !== null)
    lines.push({
      label: columnTitle("totalFloat"),
      text: floatSentence(float, floatText(Math.abs(float), item, sight)),
      ...(float < 0 ? { tone: "warning" as const } : {}),
    });
  const gate = store.model.gates.text(id);
  if (gate !== "") lines.push({ label: columnTitle("gate"), text: gate });
  for (const { item: other } of externalLinksTo(store.model, id))
    lines.push({ label: planText("external.waitsFor"), text: externalLine(other, sight.format) });
  const { format } = sight;
  const sprint = placementText(store.model, store.scheduler.placement.get(id), (instant) => format.date(instant));
  if (sprint !== "") lines.push({ label: columnTitle("sprintId"), text: sprint });
  lines.push(...comparedLines(sight, item));
  if (item.percentComplete > 0)
    lines.push({ label: columnTitle("percentComplete"), text: formatPercent(item.percentComplete) });
  const people = cell("resources");
  if (people !== "") lines.push({ label: columnTitle("resources"), text: people });
  if (item.deadline !== null) lines.push({ label: columnTitle("deadline"), text: cell("deadline") });
  return lines;
}

function externalLine(other: ExternalItem | undefined, format: Sight["format"]): string {
  const title = externalTitle(other);
  return other?.finish == null ? title : planText("external.until", { title, date: format.date(other.finish) });
}

function nameOf({ tables, externals }: PlanModel, id: string): string {
  return tables.workItem.get(id)?.name ?? externalTitle(externals.get(id));
}

function floatSentence(minutes: number, amount: string): string {
  if (minutes === 0) return planText("tip.noFloat");
  return planText(minutes < 0 ? "tip.negativeFloat" : "tip.float", { amount });
}

/** What a screen reader says at a bar. */
export function spokenBar(store: PlanStore, sight: Sight, id: string): string {
  const { model } = store;
  const item = model.tables.workItem.get(id);
  if (!item) return "";
  const names = (ids: readonly string[]) => ids.map((each) => model.tables.workItem.get(each)?.name ?? "").join(", ");
  const waits = model.linksTo(id).map(({ predecessorId }) => nameOf(model, predecessorId));
  const waited = model.linksFrom(id).map(({ successorId }) => successorId);
  const facts = tooltipLines(store, sight, id)
    .slice(1)
    .map(({ label, text }) => (label ? `${label}: ${text}` : text));
  if (waits.length > 0) facts.push(planText("spoken.waitsFor", { names: waits.join(", ") }));
  if (waited.length > 0) facts.push(planText("spoken.waitedForBy", { names: names(waited) }));
  if (isCritical(item, sight)) facts.push(planText("critical.yes"));
  return facts.map((fact) => fact.replace(/\.$/, "")).join(". ");
}
