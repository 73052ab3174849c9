import type { PlanRecords } from "@gantry/records";
import type pg from "pg";
import { planRecordsOf } from "../schedule/planRecords.ts";
import { inSnapshot } from "../snapshot/inSnapshot.ts";
import { readPlanTables } from "../snapshot/readPlanTables.ts";

export interface ProjectPlan {
  /** Key and name, for a file's name. */
  title: string;
  records: PlanRecords;
  standardCalendarId: string;
}

/** A project with all that its plan consists of, as of one moment; null when there is none. */
export function readProject(
  pool: pg.Pool,
  orgId: string,
  projectId: string,
  { withRates }: { withRates: boolean },
): Promise<ProjectPlan | null> {
  return inSnapshot(pool, async (client) => {
    const tables = await readPlanTables(client, { orgId, projectId, withRates, reader: null });
    if (!tables) return null;
    const { rows } = await client.query<{ id: string | null }>(
      "select calendar_id as id from organisations where org_id = $1",
      [orgId],
    );
    const records = planRecordsOf(tables);
    return {
      title: `${records.project.key} ${records.project.name}`,
      records,
      standardCalendarId: rows[0]?.id ?? records.calendars[0]?.id ?? "",
    };
  });
}
