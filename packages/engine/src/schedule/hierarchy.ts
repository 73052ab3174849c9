import type { Finding } from "../units/finding.ts";
import type { Activity } from "./plan.ts";

export interface Hierarchy {
  /** By activity: index of the enclosing summary, -1 at the top. */
  parent: Int32Array;
  isSummary: Uint8Array;
}

/** Who encloses whom (NET-3). Missing parents and parents enclosing themselves are told and left out. */
export function hierarchyOf(
  activities: readonly Activity[],
  indexById: ReadonlyMap<string, number>,
  findings: Finding[],
): Hierarchy {
  const count = activities.length;
  const parent = new Int32Array(count).fill(-1);
  const isSummary = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const { parentId, name, id } = activities[i] as Activity;
    if (parentId === null) continue;
    const index = indexById.get(parentId);
    if (index !== undefined) parent[i] = index;
    else
      findings.push({
        code: "activity.parentMissing",
        severity: "error",
        message: `"${name}" lies under "${parentId}", which is not in the plan. It is taken to the top.`,
        where: { activityId: id },
        data: { parentId },
        hint: "Move it under another summary.",
      });
  }
  cutCircles(activities, parent, findings);
  for (let i = 0; i < count; i++) {
    const above = parent[i] as number;
    if (above >= 0) isSummary[above] = 1;
  }
  for (let i = 0; i < count; i++) if ((activities[i] as Activity).kind === "summary") isSummary[i] = 1;
  return { parent, isSummary };
}

function cutCircles(activities: readonly Activity[], parent: Int32Array, findings: Finding[]): void {
  const seen = new Int32Array(parent.length).fill(-1);
  for (let i = 0; i < parent.length; i++) {
    for (let at = i; at >= 0 && (seen[at] === -1 || seen[at] === i); at = parent[at] as number) {
      if (seen[at] === i) {
        const { id, name } = activities[at] as Activity;
        parent[at] = -1;
        findings.push({
          code: "activity.parentLoop",
          severity: "error",
          message: `"${name}" encloses itself. It is taken to the top.`,
          where: { activityId: id },
          data: {},
          hint: "Move it under another summary.",
        });
        break;
      }
      seen[at] = i;
    }
  }
}
