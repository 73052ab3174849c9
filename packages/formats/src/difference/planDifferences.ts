import { isDeepStrictEqual } from "node:util";
import type { DocumentBaseline, PlanDocument } from "../document/planDocument.ts";
import { haveSameHours } from "./haveSameHours.ts";
import { type Keys, matchPlans } from "./matchPlans.ts";
import { assignmentFact, type Fact, planFacts } from "./planFacts.ts";

/** One thing that two plans say differently. */
export interface PlanDifference {
  section: "project" | "activity" | "dependency" | "resource" | "assignment" | "calendar" | "baseline";
  /** What it is about: "Phase / Design", "Design > Build FS". */
  place: string;
  /** The field, or "missing" and "added" for what only one of the plans has. */
  field: string;
  before: unknown;
  after: unknown;
}

interface Entry {
  place: string;
  fact: Fact;
}

type Section = PlanDifference["section"];

/** Entries under keys that are the same in both plans; a key that comes again is counted up. */
function keyed(entries: Iterable<Entry & { key: string }>): Map<string, Entry> {
  const byKey = new Map<string, Entry>();
  for (const { key, place, fact } of entries) {
    let unique = key;
    for (let number = 2; byKey.has(unique); number++) unique = `${key} #${number}`;
    byKey.set(unique, { place, fact });
  }
  return byKey;
}

/** A third of a percent has no end in decimals; beyond a thousandth of a percent it is none. */
const NEARLY = 1e-5;

function isSame(before: unknown, after: unknown): boolean {
  if (typeof before === "number" && typeof after === "number" && !(Number.isInteger(before) && Number.isInteger(after)))
    return Math.abs(before - after) <= NEARLY * Math.max(1, Math.abs(before));
  return isDeepStrictEqual(before, after);
}

function* differing(section: Section, place: string, before: Fact, after: Fact): Generator<PlanDifference> {
  for (const field of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (!isSame(before[field], after[field]))
      yield { section, place, field, before: before[field], after: after[field] };
  }
}

function* differencesOf(
  section: Section,
  before: ReadonlyMap<string, Entry>,
  after: ReadonlyMap<string, Entry>,
): Generator<PlanDifference> {
  for (const [key, { place, fact }] of before) {
    const other = after.get(key);
    if (other) yield* differing(section, place, fact, other.fact);
    else yield { section, place, field: "missing", before: fact, after: null };
  }
  for (const [key, { place, fact }] of after)
    if (!before.has(key)) yield { section, place, field: "added", before: null, after: fact };
}

function activityEntries(document: PlanDocument, keys: Keys): Map<string, Entry> {
  const { activities } = planFacts(document);
  const byId = new Map(document.plan.activities.map((activity) => [activity.id, activity]));
  const counts = new Map<string, number>();
  return keyed(
    activities.map(({ id, place, fact }) => {
      const parentId = byId.get(id)?.parentId ?? null;
      const parent = parentId === null ? "" : (keys.activity.get(parentId) ?? "");
      const position = (counts.get(parent) ?? 0) + 1;
      counts.set(parent, position);
      return { key: keys.activity.get(id) ?? id, place, fact: { ...fact, parent, position } };
    }),
  );
}

function dependencyEntries({ plan }: PlanDocument, keys: Keys): Map<string, Entry> {
  const names = new Map(plan.activities.map(({ id, name }) => [id, name]));
  return keyed(
    plan.dependencies
      .filter(({ predecessorId, successorId }) => names.has(predecessorId) && names.has(successorId))
      .map(({ predecessorId, successorId, type, lag, lagUnit }) => ({
        key: `${keys.activity.get(predecessorId)} > ${keys.activity.get(successorId)} ${type}`,
        place: `${names.get(predecessorId)} > ${names.get(successorId)} ${type}`,
        fact: { lag, lagUnit: lag === 0 ? "working" : lagUnit },
      })),
  );
}

/** Resources somebody's work hangs on; others of a pool are no part of the plan. */
function resourceEntries({ plan, resources }: PlanDocument, keys: Keys): Map<string, Entry> {
  const used = new Set(plan.assignments.map(({ resourceId }) => resourceId));
  const details = new Map(resources.map((detail) => [detail.id, detail]));
  return keyed(
    plan.resources
      .filter(({ id }) => used.has(id))
      .map(({ id, name, kind, maxUnits, availability }) => ({
        key: keys.resource.get(id) ?? id,
        place: name,
        fact: {
          name,
          kind,
          maxUnits,
          availability: availability?.length ? availability : null,
          email: details.get(id)?.email ?? null,
          // No rate and a rate of nothing cost the same.
          costRate: details.get(id)?.costRate || null,
        },
      })),
  );
}

function assignmentEntries({ plan }: PlanDocument, keys: Keys): Map<string, Entry> {
  const names = new Map([...plan.activities, ...plan.resources].map(({ id, name }) => [id, name]));
  return keyed(
    plan.assignments.map((assignment) => ({
      key: `${keys.activity.get(assignment.activityId)} @ ${keys.resource.get(assignment.resourceId)}`,
      place: `${names.get(assignment.activityId)} @ ${names.get(assignment.resourceId)}`,
      fact: assignmentFact(assignment),
    })),
  );
}

function baselineEntries(baselines: readonly DocumentBaseline[], keys: Keys): Map<string, Entry> {
  const own = (baseline: DocumentBaseline) => ({ isDefault: baseline.isDefault, capturedAt: baseline.capturedAt });
  return keyed(
    baselines.flatMap((baseline) => [
      { key: baseline.name, place: baseline.name, fact: own(baseline) },
      ...baseline.items.map(({ activityId, name, start, finish, duration, work, cost, fixedCost }) => ({
        key: `${baseline.name}: ${activityId === null ? name : keys.activity.get(activityId)}`,
        place: `${baseline.name}: ${name}`,
        fact: { start, finish, duration, work, cost, fixedCost },
      })),
      ...baseline.assignments.map(({ assignmentId, start, finish, work, cost }) => ({
        key: `${baseline.name}: assignment ${keys.assignment.get(assignmentId)}`,
        place: `${baseline.name}: assignment ${assignmentId}`,
        fact: { start, finish, work, cost },
      })),
    ]),
  );
}

/** Calendars by what they are for: the plan's, each activity's, each resource's; alike when every day has the same hours. */
function* calendarDifferences(
  [before, beforeKeys]: [PlanDocument, Keys],
  [after, afterKeys]: [PlanDocument, Keys],
): Generator<PlanDifference> {
  const uses = ({ plan }: PlanDocument, keys: Keys) =>
    new Map([
      ["the plan", plan.calendarId],
      ...plan.activities.map(
        (each) => [keys.activity.get(each.id) ?? each.id, each.calendarId ?? plan.calendarId] as const,
      ),
      ...plan.resources.map(
        (each) => [`resource ${keys.resource.get(each.id)}`, each.calendarId ?? plan.calendarId] as const,
      ),
    ]);
  const afterUses = uses(after, afterKeys);
  const places = new Map(before.plan.activities.map(({ id, name }) => [beforeKeys.activity.get(id), name]));
  const known = new Map<string, boolean>();
  const nameOf = ({ plan }: PlanDocument, id: string) => plan.calendars.find((each) => each.id === id)?.name ?? id;
  for (const [key, id] of uses(before, beforeKeys)) {
    const otherId = afterUses.get(key);
    if (otherId === undefined) continue;
    const pair = `${id} ${otherId}`;
    const same =
      known.get(pair) ??
      haveSameHours({ id, calendars: before.plan.calendars }, { id: otherId, calendars: after.plan.calendars });
    known.set(pair, same);
    if (same) continue;
    const place = places.get(key) ?? key;
    yield { section: "calendar", place, field: "hours", before: nameOf(before, id), after: nameOf(after, otherId) };
  }
}

/** All that two plans say differently about anything Gantry models; empty when they are the same plan. */
export function planDifferences(before: PlanDocument, after: PlanDocument): PlanDifference[] {
  const [a, b] = matchPlans(before, after);
  return [
    ...differing("project", before.title, planFacts(before).project, planFacts(after).project),
    ...differencesOf("activity", activityEntries(before, a), activityEntries(after, b)),
    ...differencesOf("dependency", dependencyEntries(before, a), dependencyEntries(after, b)),
    ...differencesOf("resource", resourceEntries(before, a), resourceEntries(after, b)),
    ...differencesOf("assignment", assignmentEntries(before, a), assignmentEntries(after, b)),
    ...calendarDifferences([before, a], [after, b]),
    ...differencesOf("baseline", baselineEntries(before.baselines, a), baselineEntries(after.baselines, b)),
  ];
}
