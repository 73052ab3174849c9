import type { Graph } from "../network/topologicalOrder.ts";
import type { Finding } from "../units/finding.ts";
import { checkDependency, isExternal } from "./checkPlan.ts";
import { DOWN, FF, FS, SF, SS, type SpanLink, UP } from "./compiledPlan.ts";
import type { Hierarchy } from "./hierarchy.ts";
import type { Activity, Dependency, DependencyType, Plan } from "./plan.ts";

const TYPE: Readonly<Record<DependencyType, number>> = { FS, SS, FF, SF };

/** Links between raw nodes: activity i is node i; a summary's roll-up is node count + i. */
export interface RawLinks extends Graph {
  type: Uint8Array;
  dependency: Int32Array;
  spanLinks: SpanLink[];
}

/** Whether what an activity does can move others: inactive and spanning ones cannot (NET-5). */
export function movesOthers(activity: Activity): boolean {
  return activity.active !== false && !isSpanning(activity);
}

/** Activities that take their dates from others after all is scheduled (LOE-1, LOE-2). */
export function isSpanning({ kind }: Activity): boolean {
  return kind === "levelOfEffort" || kind === "wbsSummary";
}

function addLink(links: RawLinks, from: number, to: number, type: number, dependency: number): void {
  const e = links.edgeCount++;
  links.from[e] = from;
  links.to[e] = to;
  links.type[e] = type;
  links.dependency[e] = dependency;
}

/** Turns dependencies and hierarchy into links (NET-3, NET-4, NET-5). */
export function buildLinks(
  plan: Plan,
  activities: readonly Activity[],
  indexById: ReadonlyMap<string, number>,
  tree: Hierarchy,
  findings: Finding[],
): RawLinks {
  const count = activities.length;
  const room = plan.dependencies.length + 3 * count;
  const links: RawLinks = {
    nodeCount: 2 * count,
    edgeCount: 0,
    from: new Int32Array(room),
    to: new Int32Array(room),
    type: new Uint8Array(room),
    dependency: new Int32Array(room),
    spanLinks: [],
  };
  for (let i = 0; i < count; i++) {
    if (tree.isSummary[i]) addLink(links, i, count + i, UP, -1);
    const parent = tree.parent[i] as number;
    if (parent < 0) continue;
    addLink(links, parent, i, DOWN, -1);
    const activity = activities[i] as Activity;
    // What belongs to another plan lies in no summary of this one.
    if (isExternal(activity)) continue;
    if (movesOthers(activity) || isSpanning(activity) || (activities[parent] as Activity).active === false)
      addLink(links, tree.isSummary[i] ? count + i : i, count + parent, UP, -1);
  }
  for (let k = 0; k < plan.dependencies.length; k++) {
    const dependency = plan.dependencies[k] as Dependency;
    const from = indexById.get(dependency.predecessorId);
    const to = indexById.get(dependency.successorId);
    if (!checkDependency(dependency, indexById, findings) || from === undefined || to === undefined) continue;
    if (isSpanning(activities[from] as Activity))
      links.spanLinks.push({ activity: from, other: to, isBefore: false, dependency: k });
    if (isSpanning(activities[to] as Activity)) {
      links.spanLinks.push({ activity: to, other: from, isBefore: true, dependency: k });
      continue;
    }
    if (tree.isSummary[to] && (dependency.type === "FF" || dependency.type === "SF")) {
      findings.push(summaryFinishLink(dependency, activities[to] as Activity));
      continue;
    }
    if (movesOthers(activities[from] as Activity))
      addLink(links, tree.isSummary[from] ? count + from : from, to, TYPE[dependency.type], k);
  }
  return links;
}

function summaryFinishLink(dependency: Dependency, successor: Activity): Finding {
  return {
    code: "dependency.summaryFinish",
    severity: "warning",
    message: `A ${dependency.type} link leads to the finish of the summary "${successor.name}", which follows from its children. It is left out.`,
    where: { dependencyId: dependency.id, activityId: successor.id },
    data: { type: dependency.type },
    hint: "Maybe link to the activity that ends the summary.",
  };
}
