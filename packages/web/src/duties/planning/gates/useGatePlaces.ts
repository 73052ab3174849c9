import { workItem } from "@gantry/records";
import { useQuery } from "@tanstack/react-query";
import { allRowsQuery } from "../../../platform/records/rows.ts";

export interface GatePlace {
  id: string;
  name: string;
}

/** What a gate may sit on: milestones and phases, in the order of the plan. Null while they are asked for. */
export function useGatePlaces(projectId: string): GatePlace[] | null {
  const query = { q: `projectId:${projectId} sort:start,number`, fields: "number,name,kind,parentId" };
  const items = useQuery(allRowsQuery(workItem, query));
  if (!items.data) return null;
  const parents = new Set(items.data.map(({ parentId }) => parentId));
  return items.data
    .filter(({ id, kind }) => kind === "milestone" || kind === "finishMilestone" || parents.has(id))
    .map(({ id, name, number }) => ({ id, name: `${number} ${name}` }));
}
