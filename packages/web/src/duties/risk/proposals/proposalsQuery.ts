import { riskProposal } from "@gantry/records";
import { allRowsQuery } from "../../../platform/records/rows.ts";

/** What is proposed in a project and waits to be decided, the weightiest kind first as it was found. */
export const proposalsQuery = (projectId: string) =>
  allRowsQuery(riskProposal, { q: `projectId:${projectId} state:proposed sort:number` });
