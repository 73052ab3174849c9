import type {
  DocumentBaseline,
  DocumentBaselineAssignment,
  DocumentBaselineItem,
  PlanDocument,
} from "../../document/planDocument.ts";
import { elements } from "../../xml/xmlText.ts";
import { costText, durationText, instantText } from "./mspdiText.ts";

/** Microsoft keeps eleven: 0, which it compares with, to 10. */
const MOST = 11;

/** `<Baseline>` elements by the activity and by the assignment they belong to. */
export interface BaselineTexts {
  ofActivity: ReadonlyMap<string, string>;
  ofAssignment: ReadonlyMap<string, string>;
}

/** Numbers of the baselines: their own where all bear one of Microsoft's, else by their order, the default one 0. */
export function numberedBaselines(baselines: readonly DocumentBaseline[]): [number, DocumentBaseline][] {
  const own = baselines.map(({ id }) => (/^(?:\d|10)$/.test(id) ? Number(id) : null));
  if (own.every((number) => number !== null) && new Set(own).size === own.length)
    return baselines.map((baseline, at) => [own[at] ?? at, baseline]);
  const ordered = baselines.toSorted((a, b) => Number(b.isDefault) - Number(a.isDefault));
  return ordered.slice(0, MOST).map((baseline, at) => [at, baseline]);
}

function itemText(number: number, item: DocumentBaselineItem, currency: string | null): string {
  return `<Baseline>${elements([
    ["Number", number],
    ["Start", instantText(item.start)],
    ["Finish", instantText(item.finish)],
    ["Duration", item.duration === null ? null : durationText(item.duration)],
    ["DurationFormat", item.duration === null ? null : 7],
    ["Work", item.work === null ? null : durationText(item.work)],
    ["Cost", costText(item.cost, currency)],
    ["FixedCost", costText(item.fixedCost, currency)],
  ])}</Baseline>`;
}

function assignmentText(number: number, item: DocumentBaselineAssignment, currency: string | null): string {
  return `<Baseline>${elements([
    ["Number", number],
    ["Start", instantText(item.start)],
    ["Finish", instantText(item.finish)],
    ["Work", item.work === null ? null : durationText(item.work)],
    ["Cost", costText(item.cost, currency)],
  ])}</Baseline>`;
}

export function baselineTexts({ baselines, currency }: PlanDocument): BaselineTexts {
  const ofActivity = new Map<string, string>();
  const ofAssignment = new Map<string, string>();
  for (const [number, { items, assignments }] of numberedBaselines(baselines)) {
    for (const item of items) {
      const { activityId: id } = item;
      if (id !== null) ofActivity.set(id, (ofActivity.get(id) ?? "") + itemText(number, item, currency));
    }
    for (const each of assignments) {
      const id = each.assignmentId;
      ofAssignment.set(id, (ofAssignment.get(id) ?? "") + assignmentText(number, each, currency));
    }
  }
  return { ofActivity, ofAssignment };
}

/** How many baselines do not fit, and how many rows of others are of activities that are in the plan no more. */
export function baselineLosses({ baselines }: PlanDocument): { baselines: number; items: number } {
  const kept = numberedBaselines(baselines);
  const items = kept.reduce(
    (sum, [, { items: rows }]) => sum + rows.filter(({ activityId }) => activityId === null).length,
    0,
  );
  return { baselines: baselines.length - kept.length, items };
}
