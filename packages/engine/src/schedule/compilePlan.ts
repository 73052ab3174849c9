import { compileCalendars } from "../calendar/compileCalendars.ts";
import type { CompiledCalendar } from "../calendar/compiledCalendar.ts";
import { groupEdges, topologicalOrder } from "../network/topologicalOrder.ts";
import type { Finding } from "../units/finding.ts";
import { dayOf } from "../units/time.ts";
import { buildLinks } from "./buildLinks.ts";
import { checkActivity, checkPlanDates } from "./checkPlan.ts";
import { type CompiledPlan, GATE, LEAF, ROLLUP } from "./compiledPlan.ts";
import { hierarchyOf } from "./hierarchy.ts";
import { fillLink } from "./fillLink.ts";
import { fillNode } from "./fillNode.ts";
import { loopFinding } from "./loopFinding.ts";
import type { Activity, Assignment, Plan } from "./plan.ts";
import { projectsByActivity } from "./projectBounds.ts";

/** Days around the plan's dates that the calendar tables begin with; they grow when needed. */
const DAYS_BEFORE = 400;
const DAYS_AFTER = 2600;

function uniqueActivities(plan: Plan, findings: Finding[]): { activities: Activity[]; indexById: Map<string, number> } {
  const activities: Activity[] = [];
  const indexById = new Map<string, number>();
  for (const stated of plan.activities) {
    if (indexById.has(stated.id)) {
      findings.push({
        code: "activity.duplicate",
        severity: "error",
        message: `Two activities have the id "${stated.id}". The later one, "${stated.name}", is left out.`,
        where: { activityId: stated.id },
        data: {},
        hint: "Give it an id of its own.",
      });
      continue;
    }
    indexById.set(stated.id, activities.length);
    activities.push(checkActivity(stated, findings));
  }
  return { activities, indexById };
}

function assignmentsByActivity(plan: Plan): Map<string, Assignment[]> {
  const byActivity = new Map<string, Assignment[]>();
  for (const assignment of plan.assignments) {
    const list = byActivity.get(assignment.activityId);
    if (list) list.push(assignment);
    else byActivity.set(assignment.activityId, [assignment]);
  }
  return byActivity;
}

/** Compiles a plan into arrays in topological order (NET-1). Linear in activities and dependencies; never throws. */
export function compilePlan(plan: Plan): CompiledPlan {
  const findings: Finding[] = [];
  const dates = checkPlanDates(plan, findings);
  const { activities, indexById } = uniqueActivities(plan, findings);
  const around = dayOf(dates.start ?? dates.dataDate ?? dates.finish ?? 29_000_000);
  const calendars = compileCalendars(plan.calendars, plan.calendarId, {
    firstDay: around - DAYS_BEFORE,
    lastDay: around + DAYS_AFTER,
  });
  const count = activities.length;
  const tree = hierarchyOf(activities, indexById, findings);
  const raw = buildLinks(plan, activities, indexById, tree, findings);
  const { order, loops } = topologicalOrder(raw);
  for (const loop of loops) findings.push(loopFinding(plan, activities, raw, loop));

  const position = new Int32Array(raw.nodeCount).fill(-1);
  let nodeCount = 0;
  for (const node of order) if (node < count || tree.isSummary[node - count]) position[node] = nodeCount++;
  const compiled: CompiledPlan = {
    plan,
    activities,
    indexById,
    calendars,
    resources: new Map(plan.resources.map((resource) => [resource.id, resource])),
    assignments: assignmentsByActivity(plan),
    ...dates,
    projects: projectsByActivity(plan, activities),
    nodeCount,
    activityOf: new Int32Array(nodeCount),
    role: new Uint8Array(nodeCount),
    mark: new Uint16Array(nodeCount),
    crew: new Array<undefined>(nodeCount).fill(undefined),
    duration: new Int32Array(nodeCount),
    stance: new Uint8Array(nodeCount),
    calendar: new Array<CompiledCalendar>(nodeCount).fill(calendars.fallback),
    startNode: position.slice(0, count),
    finishNode: position.slice(0, count),
    ...orderLinks(raw, position, nodeCount, calendars.fallback),
    spanLinks: raw.spanLinks,
    uniform: undefined,
    findings,
  };
  for (let node = 0; node < raw.nodeCount; node++) {
    const at = position[node] as number;
    if (at < 0) continue;
    const activity = node < count ? node : node - count;
    compiled.activityOf[at] = activity;
    compiled.role[at] = node >= count ? ROLLUP : tree.isSummary[activity] ? GATE : LEAF;
    if (node >= count) compiled.finishNode[activity] = at;
    fillNode(compiled, at);
  }
  for (let link = 0; link < compiled.linkFrom.length; link++) fillLink(compiled, link);
  findings.push(...calendars.findings);
  return compiled;
}

type Links = Pick<
  CompiledPlan,
  | "predOffsets"
  | "linkFrom"
  | "linkTo"
  | "linkType"
  | "linkLag"
  | "linkCalendar"
  | "linkDependency"
  | "succOffsets"
  | "succLinks"
>;

/** Renumbers links by topological position, grouped by successor; those touching a loop fall away. */
function orderLinks(
  raw: ReturnType<typeof buildLinks>,
  position: Int32Array,
  nodeCount: number,
  calendar: CompiledCalendar,
): Links {
  let used = 0;
  const kept = new Int32Array(raw.edgeCount);
  const to = new Int32Array(raw.edgeCount);
  for (let e = 0; e < raw.edgeCount; e++) {
    const target = position[raw.to[e] as number] as number;
    if (target < 0 || (position[raw.from[e] as number] as number) < 0) continue;
    kept[used] = e;
    to[used++] = target;
  }
  const { offsets, edges } = groupEdges(nodeCount, used, to);
  const linkFrom = new Int32Array(used);
  const linkTo = new Int32Array(used);
  const linkType = new Uint8Array(used);
  const linkDependency = new Int32Array(used);
  for (let link = 0; link < used; link++) {
    const e = kept[edges[link] as number] as number;
    linkFrom[link] = position[raw.from[e] as number] as number;
    linkTo[link] = position[raw.to[e] as number] as number;
    linkType[link] = raw.type[e] as number;
    linkDependency[link] = raw.dependency[e] as number;
  }
  const outgoing = groupEdges(nodeCount, used, linkFrom);
  return {
    predOffsets: offsets,
    linkFrom,
    linkTo,
    linkType,
    linkLag: new Int32Array(used),
    linkCalendar: new Array<CompiledCalendar>(used).fill(calendar),
    linkDependency,
    succOffsets: outgoing.offsets,
    succLinks: outgoing.edges,
  };
}
