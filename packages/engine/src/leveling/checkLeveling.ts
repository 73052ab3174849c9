import { loopPath } from "../network/loopPath.ts";
import { topologicalOrder } from "../network/topologicalOrder.ts";
import type { Finding } from "../units/finding.ts";
import type { LevelingActivity, LevelingProblem, Need } from "./levelingProblem.ts";

/** What makes a problem impossible to level as it stands (LVL-9): loops, unknown names, needs that nobody and nothing can meet. */
export function checkLeveling(problem: LevelingProblem): Finding[] {
  const known = new Set(problem.activities.map(({ id }) => id));
  const findings: Finding[] = [];
  for (const { fromId, toId } of problem.links)
    for (const id of [fromId, toId])
      if (!known.has(id))
        findings.push(
          error(
            "leveling.unknownActivity",
            `A link from "${fromId}" to "${toId}" names an activity that is not there.`,
            "Remove the link.",
            id,
          ),
        );
  for (const { fromId, toId } of problem.links)
    if (fromId === toId)
      findings.push(error("leveling.loop", `"${fromId}" is linked to itself.`, "Remove the link.", fromId));
  if (findings.length > 0) return findings;
  findings.push(...loopFindings(problem));
  for (const activity of problem.activities)
    for (const need of activity.needs) findings.push(...needFindings(problem, activity, need));
  return findings;
}

function error(code: string, message: string, hint: string, activityId: string): Finding {
  return { code, severity: "error", message, where: { activityId }, data: {}, hint };
}

function loopFindings({ activities, links }: LevelingProblem): Finding[] {
  const at = new Map(activities.map(({ id }, number) => [id, number]));
  const graph = {
    nodeCount: activities.length,
    edgeCount: links.length,
    from: Int32Array.from(links, ({ fromId }) => at.get(fromId) ?? 0),
    to: Int32Array.from(links, ({ toId }) => at.get(toId) ?? 0),
  };
  return topologicalOrder(graph).loops.map((loop) => {
    const names = loopPath(graph, loop).map((edge) => activities[graph.from[edge] as number]?.name ?? "");
    return error(
      "leveling.loop",
      `${names.length} activities form a loop: ${[...names, names[0]].join(" → ")}.`,
      "Maybe remove the last of these links.",
      activities[loop[0] as number]?.id ?? "",
    );
  });
}

function needFindings(problem: LevelingProblem, activity: LevelingActivity, need: Need): Finding[] {
  if (need.kind === "resource") {
    const resource = problem.resources.find(({ id }) => id === need.resourceId);
    if (resource && resource.capacity >= need.units) return [];
    const there = resource ? `there are ${resource.capacity}` : "it is not there";
    return [lacking(activity, `${need.units} of ${resource?.name ?? need.resourceId}, but ${there}`)];
  }
  const able = problem.people.filter((person) => {
    if (person.units < need.units) return false;
    if (need.kind === "person") return person.id === need.personId;
    if (need.kind === "role") return person.roles.includes(need.role);
    return person.skills.some(({ skill, level }) => skill === need.skill && level >= need.level);
  });
  const count = need.kind === "person" ? 1 : need.count;
  if (able.length >= count) return [];
  const what =
    need.kind === "person"
      ? `the person ${need.personId}`
      : need.kind === "role"
        ? need.role
        : `${need.skill} at level ${need.level}`;
  return [lacking(activity, `${count} × ${what} at ${need.units * 100} %, but ${able.length} can`)];
}

function lacking({ id, name }: LevelingActivity, what: string): Finding {
  return error(
    "leveling.lacking",
    `"${name}" needs ${what}.`,
    "Maybe ask for less, train, hire or borrow somebody.",
    id,
  );
}
