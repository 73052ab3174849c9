import type { Instant } from "../units/time.ts";
import { type CompiledPlan, NONE } from "./compiledPlan.ts";
import type { ForwardDates } from "./forwardDates.ts";
import { isCounted } from "./isCounted.ts";
import type { Activity, Plan, PlanProject } from "./plan.ts";

/** The project each activity belongs to, where the plan holds several (PRJ-1). */
export function projectsByActivity(
  { projects }: Plan,
  activities: readonly Activity[],
): readonly (PlanProject | undefined)[] | null {
  if (!projects || projects.length === 0) return null;
  const byId = new Map(projects.map((project) => [project.id, project]));
  return activities.map(({ projectId }) => byId.get(projectId ?? ""));
}

/** Where nothing of a node's project may start before, by node: its own start or data date, else the plan's (PRJ-1). */
export function projectFloors(c: CompiledPlan, floor: Instant): Int32Array | null {
  const { projects } = c;
  if (!projects) return null;
  const isRemaining = c.plan.conventions.progress === "remaining";
  return Int32Array.from(c.activityOf, (index) => {
    const project = projects[index];
    const { start, dataDate } = { start: project?.start ?? null, dataDate: project?.dataDate ?? null };
    if (isRemaining && dataDate !== null) return Math.max(dataDate, start ?? dataDate);
    return start ?? (c.start === null ? (dataDate ?? floor) : floor);
  });
}

/** Where nothing of a node's project may finish after, by node: that project's own latest finish, or its stated one (PRJ-1). */
export function projectCeilings(c: CompiledPlan, early: ForwardDates, ceiling: Instant): Int32Array | null {
  const { projects } = c;
  if (!projects) return null;
  const latest = new Map<PlanProject | undefined, Instant>();
  for (let node = 0; node < c.nodeCount; node++) {
    if (!isCounted(c, node)) continue;
    const project = projects[c.activityOf[node] as number];
    latest.set(project, Math.max(latest.get(project) ?? NONE, early.finish[node] as number));
  }
  const isStated = !c.plan.conventions.floatFromProjectFinish;
  return Int32Array.from(c.activityOf, (index) => {
    const project = projects[index];
    const found = latest.get(project) ?? NONE;
    return (isStated ? project?.finish : null) ?? (found === NONE ? ceiling : found);
  });
}
