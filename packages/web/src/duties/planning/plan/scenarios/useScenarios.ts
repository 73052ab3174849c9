import { scenario, type ScenarioRow } from "@gantry/records";
import { useQuery } from "@tanstack/react-query";
import { allRowsQuery } from "../../../../platform/records/rows.ts";

const NONE: readonly ScenarioRow[] = [];

/** Scenarios of a project that the reader may see, the latest first. */
export function useScenarios(projectId: string): readonly ScenarioRow[] {
  return useQuery(allRowsQuery(scenario, { q: `projectId:${projectId} sort:-createdAt` })).data ?? NONE;
}
