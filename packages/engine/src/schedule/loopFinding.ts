import { loopPath } from "../network/loopPath.ts";
import type { Finding } from "../units/finding.ts";
import type { RawLinks } from "./buildLinks.ts";
import type { Activity, Dependency, Plan } from "./plan.ts";

/** Tells a loop with its path and the link that, by its place in the plan, was added last (NET-2). */
export function loopFinding(
  plan: Plan,
  activities: readonly Activity[],
  links: RawLinks,
  loop: readonly number[],
): Finding {
  const path = loopPath(links, loop);
  const activityOf = (node: number) => activities[node % activities.length] as Activity;
  const ids: string[] = [];
  const names: string[] = [];
  for (const edge of path) {
    const { id, name } = activityOf(links.from[edge] as number);
    if (ids[ids.length - 1] === id) continue;
    ids.push(id);
    names.push(name);
  }
  if (ids.length > 1 && ids[0] === ids[ids.length - 1]) {
    ids.pop();
    names.pop();
  }
  const last = path.map((edge) => links.dependency[edge] as number).reduce((a, b) => Math.max(a, b), -1);
  const dependency: Dependency | undefined = plan.dependencies[last];
  const from = dependency && activities.find(({ id }) => id === dependency.predecessorId);
  const to = dependency && activities.find(({ id }) => id === dependency.successorId);
  const shown = names.length > 12 ? [...names.slice(0, 6), "…", ...names.slice(-5)] : names;
  return {
    code: "dependency.loop",
    severity: "error",
    message: `${ids.length} activities form a loop: ${[...shown, names[0]].join(" → ")}. They have no dates until it is opened.`,
    where: {
      ...(ids[0] === undefined ? {} : { activityId: ids[0] }),
      ...(dependency ? { dependencyId: dependency.id } : {}),
    },
    data: {
      activityIds: ids,
      dependencyIds: path.flatMap((edge) => plan.dependencies[links.dependency[edge] as number]?.id ?? []),
    },
    ...(from && to ? { hint: `Maybe remove "${from.name} → ${to.name}", the last one added.` } : {}),
  };
}
