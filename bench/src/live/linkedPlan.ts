import { ranksBetween, type Edit } from "@gantry/records";
import { newRowId } from "../product/newRowId.ts";

export interface LinkedPlan {
  projectId: string;
  count: number;
  /** Another calendar by which every tenth works; null: all work by the project's. */
  otherCalendarId: string | null;
}

/** Work items with two links each, from some of those a little way before: about `count` / 4 of them stand in the longest row. */
export function linkedPlan({ projectId, count, otherCalendarId }: LinkedPlan): { items: Edit[]; links: Edit[] } {
  const ids = Array.from({ length: count }, newRowId);
  const ranks = ranksBetween(null, null, count);
  const items = ids.map((id, index): Edit => {
    const calendarId = index % 10 === 5 ? otherCalendarId : null;
    const values = {
      projectId,
      rank: ranks[index],
      name: `Step ${index + 1}`,
      duration: 480 * (1 + ((index * 7) % 5)),
      calendarId,
    };
    return { op: "create", record: "workItem", id, values };
  });
  const links = ids.flatMap((id, index) =>
    [1 + ((index * 7) % 5), 6 + ((index * 13) % 11)].flatMap((back): Edit[] => {
      const predecessorId = ids[index - back];
      const values = { projectId, predecessorId, successorId: id };
      return predecessorId === undefined ? [] : [{ op: "create", record: "dependency", id: newRowId(), values }];
    }),
  );
  return { items, links };
}
