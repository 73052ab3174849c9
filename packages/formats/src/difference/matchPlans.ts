import { outlineRows } from "../document/outlineRows.ts";
import type { PlanDocument } from "../document/planDocument.ts";

/** Keys of a plan's things by their ids, the same in both plans for what is the same. */
export interface Keys {
  activity: ReadonlyMap<string, string>;
  resource: ReadonlyMap<string, string>;
  assignment: ReadonlyMap<string, string>;
}

interface Named {
  id: string;
  /** Ways to know it again, the surest first. */
  names: readonly string[];
}

/** A UUID in small letters for every way of writing one: Primavera's 22 characters of base 64 too. */
function guidOf(externalId: string | undefined): string | null {
  if (externalId === undefined) return null;
  if (/^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(externalId)) return externalId.toLowerCase();
  if (!/^[A-Za-z0-9+/]{22}$/.test(externalId)) return null;
  const hex = [...atob(externalId)].map((byte) => byte.charCodeAt(0).toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/** Counts up names that come again, so that each stands for one thing. */
function counted(): (name: string) => string {
  const counts = new Map<string, number>();
  return (name) => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return `${name} #${count}`;
  };
}

function activitiesOf({ plan, items }: PlanDocument): Named[] {
  const external = new Map(items.map((item) => [item.id, item.externalId]));
  const path: string[] = [];
  const byPath = counted();
  const byGuid = counted();
  return outlineRows(plan.activities).map(({ activity, level }) => {
    path.length = level - 1;
    path.push(activity.name);
    const guid = guidOf(external.get(activity.id));
    return {
      id: activity.id,
      names: [
        ...(guid === null ? [] : [`guid ${byGuid(guid)}`]),
        `id ${activity.id} ${activity.name}`,
        `path ${byPath(path.join(" / "))}`,
      ],
    };
  });
}

function resourcesOf({ plan }: PlanDocument): Named[] {
  const byName = counted();
  return plan.resources.map(({ id, name, kind }) => ({
    id,
    names: [`id ${id} ${name}`, `name ${byName(`${kind} ${name}`)}`],
  }));
}

/** The same key for things of both sides that share a name, the surest names first; others keep keys of their own. */
function matched(before: readonly Named[], after: readonly Named[]): [Map<string, string>, Map<string, string>] {
  const a = new Map<string, string>();
  const b = new Map<string, string>();
  const most = Math.max(0, ...[...before, ...after].map(({ names }) => names.length));
  for (let rank = 0; rank < most; rank++) {
    const open = new Map<string, string>();
    for (const { id, names } of before)
      if (!a.has(id)) for (const name of names) if (!open.has(name)) open.set(name, id);
    for (const { id, names } of after) {
      const name = names[rank];
      const found = name === undefined || b.has(id) ? undefined : open.get(name);
      if (found === undefined || a.has(found)) continue;
      a.set(found, found);
      b.set(id, found);
    }
  }
  for (const { id } of before) if (!a.has(id)) a.set(id, id);
  for (const { id } of after) if (!b.has(id)) b.set(id, `only after: ${id}`);
  return [a, b];
}

function assignmentKeys(
  { plan }: PlanDocument,
  activity: Keys["activity"],
  resource: Keys["resource"],
): Map<string, string> {
  const unique = counted();
  return new Map(
    plan.assignments.map(({ id, activityId, resourceId }) => [
      id,
      unique(`${activity.get(activityId)} @ ${resource.get(resourceId)}`),
    ]),
  );
}

/** Finds what is the same in two plans: by GUID, else by id and name, else by where it stands. */
export function matchPlans(before: PlanDocument, after: PlanDocument): [Keys, Keys] {
  const [activityA, activityB] = matched(activitiesOf(before), activitiesOf(after));
  const [resourceA, resourceB] = matched(resourcesOf(before), resourcesOf(after));
  return [
    { activity: activityA, resource: resourceA, assignment: assignmentKeys(before, activityA, resourceA) },
    { activity: activityB, resource: resourceB, assignment: assignmentKeys(after, activityB, resourceB) },
  ];
}
