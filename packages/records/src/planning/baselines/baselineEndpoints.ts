import * as z from "zod";
import { endpoint } from "../../kernel/endpoint.ts";
import { idParams } from "../../kernel/recordEndpoints.ts";
import { tableSchema } from "../../kernel/table.ts";

/** Columns of what a baseline keeps, in the order of the outline at that time; instants are minutes of project time. */
export const baselineColumns = [
  "workItemId",
  "parentId",
  "number",
  "wbsCode",
  "name",
  "kind",
  "start",
  "finish",
  "duration",
  "work",
] as const;

/** One work item as a baseline keeps it. */
export interface BaselineItem {
  workItemId: string;
  parentId: string | null;
  number: number | null;
  wbsCode: string;
  name: string;
  kind: "task" | "milestone" | "summary";
  start: number | null;
  finish: number | null;
  duration: number | null;
  work: number | null;
  /** Left out for readers without rates.read. */
  cost?: number | null;
}

export const baselineEndpoints = {
  items: endpoint({
    id: "baseline.items",
    method: "GET",
    path: "/api/baselines/{id}/items",
    summary:
      "What a baseline keeps of every work item, also of those deleted since; cost only for readers who may see rates",
    access: "project.read",
    params: idParams,
    result: z.object({ baselineId: z.uuid(), items: tableSchema }),
  }),
};
