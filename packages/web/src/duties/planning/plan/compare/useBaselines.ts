import { baseline, type BaselineRow } from "@gantry/records";
import { useQuery } from "@tanstack/react-query";
import { allRowsQuery } from "../../../../platform/records/rows.ts";

const NONE: readonly BaselineRow[] = [];

/** Baselines of a project, the latest first. */
export function useBaselines(projectId: string): readonly BaselineRow[] {
  return useQuery(allRowsQuery(baseline, { q: `projectId:${projectId} sort:-capturedAt` })).data ?? NONE;
}

/** The one a plan is compared with where nobody chose another: the default, else the latest. */
export function defaultBaseline(baselines: readonly BaselineRow[]): BaselineRow | null {
  return baselines.find(({ isDefault }) => isDefault) ?? baselines[0] ?? null;
}
