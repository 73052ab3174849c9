import { ranksBetween, type Edit } from "@gantry/records";
import { newRowId } from "../product/newRowId.ts";

/** The edits that make a plan of so many work items: phases of ten rows, links within and between them, on one project. */
export function largePlan(projectId: string, count: number): { items: Edit[]; links: Edit[] } {
  const ids = Array.from({ length: count }, newRowId);
  const ranks = ranksBetween(null, null, count);
  const items: Edit[] = [];
  const links: Edit[] = [];
  const link = (from: number, to: number) => {
    const values = {
      projectId,
      predecessorId: ids[from],
      successorId: ids[to],
      type: "FS",
      lag: 0,
      lagUnit: "working",
    };
    links.push({ op: "create", record: "dependency", id: newRowId(), values });
  };
  for (let index = 0; index < count; index++) {
    const phase = index - (index % 10);
    const isSummary = index === phase;
    const values = {
      projectId,
      parentId: isSummary ? null : ids[phase],
      rank: ranks[index],
      name: isSummary ? `Work package ${index / 10 + 1}` : `Step ${index % 10} of work package ${phase / 10 + 1}`,
      duration: 480 * (1 + ((index * 7) % 5)),
    };
    items.push({ op: "create", record: "workItem", id: ids[index] as string, values });
    // Within a work package one step follows the other; every package waits for a step of one some way before it.
    if (index % 10 >= 2) link(index - 1, index);
    if (index % 10 === 1 && index > 200) link(index - 200 + ((index * 13) % 8), index);
  }
  return { items, links };
}
