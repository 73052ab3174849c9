import type { BarDates, PlanRow } from "@gantry/gantt";
import type { ProposedPart } from "./loadedAcross.ts";

/** A line for each project and, below it, one for each row that moves, with where it would be and where it is. */
export function acrossRows(
  parts: readonly ProposedPart[],
  collapsed: ReadonlySet<string>,
): { rows: PlanRow[]; dates: ReadonlyMap<string, BarDates> } {
  const dates = new Map<string, BarDates>();
  const rows = parts.flatMap(({ part, moves, schedule }): PlanRow[] => {
    if (moves.length === 0) return [];
    const { model } = part.store;
    const before = new Map(part.schedule.activities.map((each) => [each.id, each]));
    const after = new Map(schedule.activities.map((each) => [each.id, each]));
    dates.set(part.id, {
      start: schedule.projectStart,
      finish: schedule.projectFinish,
      baselineStart: part.schedule.projectStart,
      baselineFinish: part.schedule.projectFinish,
    });
    for (const { id } of moves)
      dates.set(id, {
        start: after.get(id)?.start ?? null,
        finish: after.get(id)?.finish ?? null,
        deadline: null,
        baselineStart: before.get(id)?.start ?? null,
        baselineFinish: before.get(id)?.finish ?? null,
      });
    const own = { parentId: null, level: 1, hasChildren: true, collapsed: collapsed.has(part.id) };
    return [
      { ...own, id: part.id, kind: "summary", name: `${model.project.key} ${model.project.name}` },
      ...moves.map(({ id }): PlanRow => {
        const item = model.item(id);
        const isMilestone = item.kind === "milestone" || item.kind === "finishMilestone";
        return {
          id,
          parentId: part.id,
          level: 2,
          collapsed: false,
          hasChildren: false,
          kind: isMilestone ? "milestone" : "task",
          name: item.name,
        };
      }),
    ];
  });
  return { rows, dates };
}
