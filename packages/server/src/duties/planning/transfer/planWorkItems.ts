import type { Activity } from "@gantry/engine";
import type { DocumentItem, PlanDocument } from "@gantry/formats";
import { ranksBetween, type WorkItemRow } from "@gantry/records";
import type { ExistingPlan } from "./existingPlan.ts";
import { intentOf } from "./intentOf.ts";
import type { Intent } from "./intents.ts";
import { wireInstant, wireMinutes, wireRatio, wireText } from "./wireValues.ts";

export interface ItemPlan {
  intents: Intent[];
  /** Row by the document's activity id. */
  ids: Map<string, string>;
}

interface ItemContext {
  document: PlanDocument;
  existing: ExistingPlan;
  projectId: string;
  calendarIds: ReadonlyMap<string, string>;
  newId: () => string;
}

/** Work items of a document, found again by what the document calls them; what came from it and is in it no more is removed. */
export function planWorkItems({ document, existing, projectId, calendarIds, newId }: ItemContext): ItemPlan {
  const known = knownItems(document, existing);
  const ids = new Map(document.plan.activities.map(({ id }) => [id, known.get(id)?.id ?? newId()]));
  const ranks = ranksOf(document.plan.activities, known);
  const details = new Map(document.items.map((item) => [item.id, item]));
  const parents = new Set(document.plan.activities.map((activity) => activity.parentId));
  const intents = document.plan.activities.map((activity): Intent => {
    const found = known.get(activity.id);
    const values: Record<string, unknown> = {
      ...valuesOf(activity, details.get(activity.id), { ids, calendarIds }),
      rank: ranks.get(activity.id),
    };
    if (found && parents.has(activity.id)) for (const name of rolledUp) delete values[name];
    const externalId = wireText(details.get(activity.id)?.externalId ?? activity.id, 500);
    return intentOf(
      "workItem",
      ids.get(activity.id) as string,
      found,
      found ? values : { ...values, projectId, externalId },
    );
  });
  const present = new Set([...known.values()].map((row) => row.id));
  const removed = existing.workItems.filter((row) => row.externalId !== null && !present.has(row.id));
  return {
    intents: [...intents, ...removed.map(({ id }): Intent => ({ op: "delete", record: "workItem", id, values: {} }))],
    ids,
  };
}

/** What a summary shows is computed from its children, so that a file stating other figures changes nothing. */
const rolledUp = [
  "duration",
  "work",
  "actualDuration",
  "remainingDuration",
  "percentComplete",
  "actualStart",
  "actualFinish",
  "stop",
  "resume",
  "state",
];

function knownItems(document: PlanDocument, existing: ExistingPlan): Map<string, WorkItemRow> {
  const byExternalId = new Map(
    existing.workItems.filter((row) => row.externalId !== null).map((row) => [row.externalId, row]),
  );
  const byId = new Map(existing.workItems.map((row) => [row.id, row]));
  const known = new Map<string, WorkItemRow>();
  const taken = new Set<string>();
  for (const { id, externalId } of document.items) {
    const row = byExternalId.get(externalId) ?? byId.get(externalId.toLowerCase());
    if (!row || taken.has(row.id)) continue;
    known.set(id, row);
    taken.add(row.id);
  }
  return known;
}

/** Siblings keep their ranks where these are in the document's order already; the others get new ones in between, or all do. */
function ranksOf(activities: readonly Activity[], known: ReadonlyMap<string, WorkItemRow>): Map<string, string> {
  const siblings = new Map<string | null, Activity[]>();
  for (const activity of activities) {
    const group = siblings.get(activity.parentId);
    if (group) group.push(activity);
    else siblings.set(activity.parentId, [activity]);
  }
  const ranks = new Map<string, string>();
  for (const group of siblings.values()) {
    const present = group.map(({ id }) => known.get(id)?.rank ?? null);
    const kept = present.filter((rank) => rank !== null);
    const inOrder = kept.every((rank, index) => index === 0 || (kept[index - 1] as string) < rank);
    const filled = filledRanks(inOrder ? present : present.map(() => null));
    group.forEach(({ id }, index) => ranks.set(id, filled[index] as string));
  }
  return ranks;
}

function filledRanks(ranks: readonly (string | null)[]): string[] {
  const filled: string[] = [];
  for (let from = 0; from < ranks.length;) {
    const rank = ranks[from];
    if (rank != null) {
      filled.push(rank);
      from++;
      continue;
    }
    let to = from;
    while (to < ranks.length && ranks[to] == null) to++;
    filled.push(...ranksBetween(filled.at(-1) ?? null, ranks[to] ?? null, to - from));
    from = to;
  }
  return filled;
}

interface References {
  ids: ReadonlyMap<string, string>;
  calendarIds: ReadonlyMap<string, string>;
}

function valuesOf(
  activity: Activity,
  detail: DocumentItem | undefined,
  { ids, calendarIds }: References,
): Record<string, unknown> {
  const percentComplete = wireRatio(activity.percentComplete) ?? 0;
  return {
    parentId: activity.parentId === null ? null : (ids.get(activity.parentId) ?? null),
    name: wireText(activity.name.trim() === "" ? "Nameless work item" : activity.name, 500),
    notes: wireText(detail?.notes ?? "", 50_000),
    code: detail?.code == null ? null : wireText(detail.code, 100),
    kind: activity.kind,
    state: percentComplete >= 1 ? "done" : percentComplete > 0 || activity.actualStart != null ? "inProgress" : "open",
    priority: Math.min(Math.max(Math.round(activity.priority ?? 500), 0), 1000),
    duration: wireMinutes(activity.duration) ?? 0,
    elapsed: activity.elapsed ?? false,
    calendarId: activity.calendarId === null ? null : (calendarIds.get(activity.calendarId) ?? null),
    mode: activity.mode ?? "automatic",
    manualStart: wireInstant(activity.manualStart),
    manualFinish: wireInstant(activity.manualFinish),
    ...constraintsOf(activity),
    deadline: wireInstant(activity.deadline),
    active: activity.active ?? true,
    taskType: activity.taskType ?? "fixedUnits",
    effortDriven: activity.effortDriven ?? false,
    work: wireMinutes(activity.work),
    ignoreResourceCalendars: activity.ignoreResourceCalendars ?? false,
    levelingDelay: wireMinutes(activity.levelingDelay) ?? 0,
    levelingDelayElapsed: activity.levelingDelayElapsed ?? false,
    percentComplete,
    estimated: detail?.estimated ?? false,
    fixedCost: detail?.fixedCost ?? null,
    codes: (detail?.codes ?? []).slice(0, 200).map(({ type, value, name }) => ({
      type: wireText(type, 200),
      value: wireText(value, 200),
      name: wireText(name, 500),
    })),
    ...externalOf(activity),
    ...progressOf(activity),
  };
}

/** Both dates or neither. */
function externalOf({ external }: Activity): Record<string, unknown> {
  const start = wireInstant(external?.start);
  const finish = wireInstant(external?.finish);
  const isWhole = start !== null && finish !== null;
  return { externalStart: isWhole ? start : null, externalFinish: isWhole ? finish : null };
}

function constraintsOf({ constraint, secondConstraint }: Activity): Record<string, unknown> {
  return {
    constraintType: constraint?.type ?? "ASAP",
    constraintDate: wireInstant(constraint?.date),
    secondConstraintType: secondConstraint?.type ?? null,
    secondConstraintDate: wireInstant(secondConstraint?.date),
  };
}

function progressOf(activity: Activity): Record<string, unknown> {
  const parts = (activity.parts ?? [])
    .map(({ start, finish }) => ({ start: wireInstant(start), finish: wireInstant(finish) }))
    .filter(({ start, finish }) => start !== null && finish !== null);
  return {
    actualStart: wireInstant(activity.actualStart),
    actualFinish: wireInstant(activity.actualFinish),
    physicalPercentComplete: wireRatio(activity.physicalPercentComplete),
    actualDuration: wireMinutes(activity.actualDuration),
    remainingDuration: wireMinutes(activity.remainingDuration),
    stop: wireInstant(activity.stop),
    resume: wireInstant(activity.resume),
    expectedFinish: wireInstant(activity.expectedFinish),
    parts: parts.length === 0 ? null : parts.slice(0, 1000),
  };
}
