import type { DocumentBaseline, PlanDocument } from "@gantry/formats";
import type { KeptItem } from "../baselines/baselineItemsOf.ts";
import { wireMinutes, wireText } from "./wireValues.ts";

/** A baseline that came with a file: its row, and what it keeps. */
export interface ImportedBaseline {
  id: string;
  values: Record<string, unknown>;
  items: KeptItem[];
}

interface BaselineContext {
  projectId: string;
  /** What the baselines are called in their file that came with an earlier import: what they keep stays as it is. */
  known: ReadonlySet<string>;
  /** Row by the document's activity id. */
  itemIds: ReadonlyMap<string, string>;
  newId: () => string;
}

/** The baselines of a document that are not there yet. */
export function planBaselines(
  document: PlanDocument,
  { projectId, known, itemIds, newId }: BaselineContext,
): ImportedBaseline[] {
  return document.baselines
    .filter(({ id }) => !known.has(wireText(id, 200)))
    .map((baseline) => ({
      id: newId(),
      values: {
        projectId,
        name: wireText(baseline.name.trim() === "" ? `Baseline ${baseline.id}` : baseline.name, 200),
        source: "imported",
        isDefault: baseline.isDefault,
        externalId: wireText(baseline.id, 200),
        capturedAt: momentOf(baseline.capturedAt),
      },
      items: itemsOf(document, baseline, itemIds, newId),
    }));
}

function itemsOf(
  { plan }: PlanDocument,
  { items }: DocumentBaseline,
  itemIds: ReadonlyMap<string, string>,
  newId: () => string,
): KeptItem[] {
  const activities = new Map(plan.activities.map((activity) => [activity.id, activity]));
  const parents = new Set(plan.activities.map(({ parentId }) => parentId));
  return items.map((item) => {
    const activity = item.activityId === null ? undefined : activities.get(item.activityId);
    const { parentId = null, kind = "task" } = activity ?? {};
    const isSummary = activity !== undefined && parents.has(activity.id);
    return {
      // What is in the plan no more keeps an id of its own, so that it is told as gone.
      workItemId: (item.activityId === null ? undefined : itemIds.get(item.activityId)) ?? newId(),
      parentId: parentId === null ? null : (itemIds.get(parentId) ?? null),
      number: null,
      wbsCode: wireText(item.wbsCode ?? "", 200),
      name: wireText(item.name, 500),
      kind: isSummary ? "summary" : kind === "milestone" || kind === "finishMilestone" ? "milestone" : "task",
      start: item.start,
      finish: item.finish,
      duration: wireMinutes(item.duration),
      work: wireMinutes(item.work),
      cost: item.cost,
    };
  });
}

/** Files tell the moment on a wall clock without a zone; it is taken for UTC. */
function momentOf(instant: number | null): string | null {
  return instant === null ? null : new Date(instant * 60_000).toISOString();
}
