import type { PlanRecords } from "@gantry/records";
import type pg from "pg";
import { readBaselines, type KeptBaseline } from "../baselines/readBaselines.ts";
import { planRecordsOf } from "../schedule/planRecords.ts";
import { inSnapshot } from "../snapshot/inSnapshot.ts";
import { planAsOf } from "../time-travel/planAsOf.ts";
import { readPlanTables } from "../snapshot/readPlanTables.ts";

export interface ProjectPlan {
  /** Key and name, for a file's name. */
  title: string;
  records: PlanRecords;
  standardCalendarId: string;
  /** The default first, then the latest ones. */
  baselines: readonly KeptBaseline[];
}

export interface ProjectRequest {
  orgId: string;
  projectId: string;
  /** As it was at that moment (ISO); null: as it is. */
  at: string | null;
  /** Rates, and the costs that baselines keep. */
  withRates: boolean;
}

/** A project with all that its plan consists of, its baselines included; null when there is none, or was none then. */
export function readProject(
  pool: pg.Pool,
  { orgId, projectId, at, withRates }: ProjectRequest,
): Promise<ProjectPlan | null> {
  return inSnapshot(pool, async (client) => {
    const baselines = await readBaselines(client, { orgId, projectId, at, withRates });
    if (at !== null) {
      const past = await planAsOf(client, { orgId, projectId, at, withRates });
      return past && { ...titled(past.records), baselines, standardCalendarId: past.standardCalendarId };
    }
    const tables = await readPlanTables(client, { orgId, projectId, withRates, reader: null });
    if (!tables) return null;
    const { rows } = await client.query<{ id: string | null }>(
      "select calendar_id as id from organisations where org_id = $1",
      [orgId],
    );
    const records = planRecordsOf(tables);
    return {
      ...titled(records),
      baselines,
      standardCalendarId: rows[0]?.id ?? records.calendars[0]?.id ?? "",
    };
  });
}

function titled(records: PlanRecords): Pick<ProjectPlan, "title" | "records"> {
  return { title: `${records.project.key} ${records.project.name}`, records };
}
