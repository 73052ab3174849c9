import type { Finding } from "../units/finding.ts";
import { checkActivity, checkDependency, isExternal } from "./checkPlan.ts";
import { type CompiledPlan, FF, FS, LEAF, SF, SS } from "./compiledPlan.ts";
import { fillLink } from "./fillLink.ts";
import { fillNode } from "./fillNode.ts";
import type { Activity, Assignment, Dependency, DependencyType } from "./plan.ts";
import type { PlanEdit } from "./planEdit.ts";

const TYPE: Readonly<Record<DependencyType, number>> = { FS, SS, FF, SF };

/** Whether an edited activity keeps its place in the network, so that only its own numbers change. */
function keepsPlace(before: Activity, after: Activity): boolean {
  const spans = (kind: Activity["kind"]) => kind === "levelOfEffort" || kind === "wbsSummary" || kind === "summary";
  return (
    before.parentId === after.parentId &&
    before.projectId === after.projectId &&
    isExternal(before) === isExternal(after) &&
    (before.kind === after.kind || (!spans(before.kind) && !spans(after.kind))) &&
    (before.active ?? true) === (after.active ?? true)
  );
}

/** Refills everything that follows from an activity's own fields and puts what it touches into `touched`. */
function refill(c: CompiledPlan, index: number, touched: Set<number>): void {
  c.uniform = undefined;
  for (const node of [c.startNode[index] as number, c.finishNode[index] as number]) {
    if (node < 0) continue;
    fillNode(c, node);
    touched.add(node);
    for (let link = c.predOffsets[node] as number; link < (c.predOffsets[node + 1] as number); link++) {
      fillLink(c, link);
      touched.add(c.linkFrom[link] as number);
    }
    for (let k = c.succOffsets[node] as number; k < (c.succOffsets[node + 1] as number); k++) {
      const link = c.succLinks[k] as number;
      fillLink(c, link);
      touched.add(c.linkTo[link] as number);
    }
  }
}

function patchActivity(c: CompiledPlan, activity: Activity, touched: Set<number>): boolean {
  const index = c.indexById.get(activity.id);
  const before = index === undefined ? undefined : c.activities[index];
  if (index === undefined || !before || c.plan.activities[index]?.id !== activity.id || !keepsPlace(before, activity))
    return false;
  const findings: Finding[] = [];
  const checked = checkActivity(activity, findings);
  if (findings.length > 0 || c.findings.some(({ where }) => where.activityId === activity.id)) return false;
  c.activities[index] = checked;
  c.plan = { ...c.plan, activities: c.plan.activities.with(index, activity) };
  refill(c, index, touched);
  return true;
}

function patchDependency(c: CompiledPlan, dependency: Dependency, touched: Set<number>): boolean {
  const known = linkIndex(c);
  const link = known.get(dependency.id);
  const at = link === undefined ? -1 : (c.linkDependency[link] as number);
  const before = c.plan.dependencies[at];
  if (
    link === undefined ||
    !before ||
    before.predecessorId !== dependency.predecessorId ||
    before.successorId !== dependency.successorId
  )
    return false;
  const to = c.linkTo[link] as number;
  if ((before.type !== dependency.type && c.role[to] !== LEAF) || !checkDependency(dependency, c.indexById, []))
    return false;
  c.plan = { ...c.plan, dependencies: c.plan.dependencies.with(at, dependency) };
  c.linkType[link] = TYPE[dependency.type];
  c.uniform = undefined;
  fillLink(c, link);
  touched.add(to).add(c.linkFrom[link] as number);
  return true;
}

function patchAssignment(c: CompiledPlan, assignment: Assignment, touched: Set<number>): boolean {
  const index = c.indexById.get(assignment.activityId);
  const at = c.plan.assignments.findIndex(({ id }) => id === assignment.id);
  if (index === undefined || (at >= 0 && c.plan.assignments[at]?.activityId !== assignment.activityId)) return false;
  const assignments = at < 0 ? [...c.plan.assignments, assignment] : c.plan.assignments.with(at, assignment);
  c.plan = { ...c.plan, assignments };
  const own = assignments.filter(({ activityId }) => activityId === assignment.activityId);
  c.assignments = new Map(c.assignments).set(assignment.activityId, own);
  refill(c, index, touched);
  return true;
}

const linkIndexes = new WeakMap<CompiledPlan, Map<string, number>>();

/** Link numbers by dependency id, made on first need. */
function linkIndex(c: CompiledPlan): Map<string, number> {
  let index = linkIndexes.get(c);
  if (!index) {
    index = new Map();
    for (let link = 0; link < c.linkDependency.length; link++) {
      const id = c.plan.dependencies[c.linkDependency[link] as number]?.id;
      // An id that stands twice says no single link.
      if (id !== undefined) index.set(id, index.has(id) ? -1 : link);
    }
    for (const [id, link] of index) if (link < 0) index.delete(id);
    linkIndexes.set(c, index);
  }
  return index;
}

/**
 * Writes an edit that leaves the network's shape as it is into the compiled plan (INC-2) and collects the nodes it
 * touches. False where the edit needs compiling anew; nothing has been changed then.
 */
export function patchPlan(c: CompiledPlan, edit: PlanEdit, touched: Set<number>): boolean {
  switch (edit.kind) {
    case "setActivity":
      return patchActivity(c, edit.activity, touched);
    case "setDependency":
      return patchDependency(c, edit.dependency, touched);
    case "setAssignment":
      return patchAssignment(c, edit.assignment, touched);
    default:
      return false;
  }
}
