import type { Activity } from "@gantry/engine";
import { childNamed, type ProtrackNode, recordsOf } from "./protrackNode.ts";
import { groupId, type ProtrackActivity } from "./readActivities.ts";
import { textOf } from "./protrackValues.ts";

export interface OutlinedActivity {
  activity: Activity;
  wbsCode: string;
  /** 1 at the top. */
  outlineLevel: number;
}

const GROUP = "1";

interface Level {
  nodes: readonly ProtrackNode[];
  parentId: string | null;
  code: string;
  depth: number;
}

/** A group as the summary of what stands in it; milestones where nothing does. */
function summaryOf(id: string, name: string, parentId: string | null): Activity {
  return { id, name, parentId, kind: "summary", duration: 0, calendarId: null };
}

/**
 * Activities and their groups in the order of the outline, with their place in it. What the outline does not name stands at the
 * end; what it names twice stands where it is first.
 */
export function readOutline(
  project: ProtrackNode,
  activities: ReadonlyMap<string, ProtrackActivity>,
): OutlinedActivity[] {
  const groupNames = new Map(
    recordsOf(project, "ActivityGroups", "ActivityGroup").map((group) => [
      textOf(group, "UniqueID") ?? "",
      textOf(group, "Name") ?? "",
    ]),
  );
  const rows: OutlinedActivity[] = [];
  const placed = new Set<string>();
  const place = (activity: Activity, code: string, outlineLevel: number) => {
    placed.add(activity.id);
    rows.push({ activity, wbsCode: code, outlineLevel });
  };
  const walk = ({ nodes, parentId, code, depth }: Level) => {
    let count = 0;
    for (const node of nodes) {
      const number = textOf(node, "Data") ?? "";
      const isGroup = textOf(node, "Type") === GROUP;
      const id = isGroup ? groupId(number) : number;
      const known = activities.get(id);
      if (placed.has(id) || (isGroup ? !groupNames.has(number) : !known)) continue;
      count += 1;
      const own = `${code}${count}`;
      if (known && !isGroup) place({ ...known.activity, parentId }, own, depth);
      else {
        place(summaryOf(id, groupNames.get(number) ?? "", parentId), own, depth);
        const inside = childNamed(node, "List")?.children ?? [];
        walk({ nodes: inside, parentId: id, code: `${own}.`, depth: depth + 1 });
      }
    }
    return count;
  };
  const tops = childNamed(childNamed(project, "OutlineList"), "List")?.children ?? [];
  let count = walk({ nodes: tops, parentId: null, code: "", depth: 1 });
  for (const { activity } of activities.values()) {
    if (placed.has(activity.id)) continue;
    count += 1;
    place(activity, `${count}`, 1);
  }
  return rows;
}
