import type { Activity } from "@gantry/engine";

export interface OutlineRow {
  activity: Activity;
  /** Where the activity stands in the plan. */
  at: number;
  /** From 1. */
  level: number;
  /** "1.2.3" */
  number: string;
  hasChildren: boolean;
}

/**
 * Activities as an outline: each followed by those inside it, in the plan's order. One whose parent is missing, or that
 * stands inside itself, stands at the top.
 */
export function outlineRows(activities: readonly Activity[]): OutlineRow[] {
  const indexOf = new Map(activities.map((activity, at) => [activity.id, at]));
  const children = new Map<number | null, number[]>();
  activities.forEach((activity, at) => {
    const parent = activity.parentId === null ? null : (indexOf.get(activity.parentId) ?? null);
    const siblings = children.get(parent);
    if (siblings) siblings.push(at);
    else children.set(parent, [at]);
  });
  const rows: OutlineRow[] = [];
  const placed = new Set<number>();
  let tops = 0;
  const place = (top: number) => {
    tops += 1;
    const stack = [{ at: top, level: 1, number: `${tops}` }];
    for (let next = stack.pop(); next; next = stack.pop()) {
      const { at, level, number } = next;
      const activity = activities[at];
      if (activity === undefined || placed.has(at)) continue;
      placed.add(at);
      const inside = (children.get(at) ?? []).filter((child) => !placed.has(child));
      rows.push({ activity, at, level, number, hasChildren: inside.length > 0 });
      for (let i = inside.length - 1; i >= 0; i--)
        stack.push({ at: inside[i] ?? -1, level: level + 1, number: `${number}.${i + 1}` });
    }
  };
  for (const top of children.get(null) ?? []) place(top);
  // Only a loop of parents leaves some out.
  for (let at = 0; at < activities.length; at++) if (!placed.has(at)) place(at);
  return rows;
}
