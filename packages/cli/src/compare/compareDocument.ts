import type { ScheduledActivity, Schedule } from "@gantry/engine";
import type { PlanDocument, StoredDates } from "@gantry/formats";

export const comparedFields = ["earlyStart", "earlyFinish", "lateStart", "lateFinish", "totalFloat"] as const;
export type ComparedField = (typeof comparedFields)[number];

export interface Matches {
  match: number;
  total: number;
}

export type MatchesByField = Record<ComparedField, Matches>;

/** One stored value that ours differs from; both in minutes. */
export interface Difference {
  activityId: string;
  code: string | null;
  name: string;
  field: ComparedField;
  stored: number;
  ours: number | null;
  inProgress: boolean;
}

export interface DocumentComparison {
  activities: number;
  inProgress: number;
  all: MatchesByField;
  withoutProgress: MatchesByField;
  differences: Difference[];
}

export function noMatches(): MatchesByField {
  const none = () => ({ match: 0, total: 0 });
  return { earlyStart: none(), earlyFinish: none(), lateStart: none(), lateFinish: none(), totalFloat: none() };
}

export function addMatches(into: MatchesByField, more: MatchesByField): void {
  for (const field of comparedFields) {
    into[field].match += more[field].match;
    into[field].total += more[field].total;
  }
}

/** Activities with an actual start or any percent, and the summaries above them: progress moves those too. */
function idsInProgress({ plan }: PlanDocument): Set<string> {
  const parentOf = new Map(plan.activities.map((activity) => [activity.id, activity.parentId]));
  const ids = new Set<string>();
  for (const activity of plan.activities) {
    if ((activity.actualStart ?? null) === null && !activity.percentComplete) continue;
    for (let id: string | null = activity.id; id !== null && !ids.has(id); id = parentOf.get(id) ?? null) ids.add(id);
  }
  return ids;
}

/** Compares our schedule with the dates stored in the file, to the minute. A value the file does not store does not count. */
export function compareDocument(document: PlanDocument, schedule: Schedule): DocumentComparison {
  const ours = new Map<string, ScheduledActivity>(schedule.activities.map((activity) => [activity.id, activity]));
  const items = new Map(document.items.map((item) => [item.id, item]));
  const names = new Map(document.plan.activities.map((activity) => [activity.id, activity.name]));
  const progressed = idsInProgress(document);
  const comparison: DocumentComparison = {
    activities: document.plan.activities.length,
    inProgress: progressed.size,
    all: noMatches(),
    withoutProgress: noMatches(),
    differences: [],
  };
  const compareOne = (stored: StoredDates, field: ComparedField) => {
    const expected = stored[field];
    if (expected === null) return;
    const inProgress = progressed.has(stored.activityId);
    const got = ours.get(stored.activityId)?.[field] ?? null;
    const counted = inProgress ? [comparison.all] : [comparison.all, comparison.withoutProgress];
    for (const matches of counted) {
      matches[field].total += 1;
      if (got === expected) matches[field].match += 1;
    }
    if (got === expected) return;
    comparison.differences.push({
      activityId: stored.activityId,
      code: items.get(stored.activityId)?.code ?? items.get(stored.activityId)?.wbsCode ?? null,
      name: names.get(stored.activityId) ?? "",
      field,
      stored: expected,
      ours: got,
      inProgress,
    });
  };
  for (const stored of document.stored) for (const field of comparedFields) compareOne(stored, field);
  return comparison;
}
