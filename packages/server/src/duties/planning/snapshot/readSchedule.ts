import { scheduleColumns } from "@gantry/records";
import { snakeCase } from "../../../platform/db/snakeCase.ts";
import type { QueryClient } from "./queryClient.ts";

const columns = scheduleColumns.map((name) => `'${name}', coalesce(json_agg(s.${snakeCase(name)}), '[]')`).join(", ");

const itemsStatement = `
  select json_build_object('count', count(*), 'columns', json_build_object(${columns}))::text as json
  from work_item_schedules s
  where s.org_id = $1 and s.project_id = $2`;

const projectStatement = `
  select revision, position::text as cursor, to_char(computed_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "computedAt",
    computed_start as start, computed_finish as finish, findings
  from project_schedules where org_id = $1 and project_id = $2`;

interface ProjectSchedule {
  revision: number;
  cursor: string | null;
  computedAt: string | null;
  start: number | null;
  finish: number | null;
  findings: unknown[];
}

const never: ProjectSchedule = { revision: 0, cursor: null, computedAt: null, start: null, finish: null, findings: [] };

/** The computed schedule of a project as JSON text of the API's schedule. */
export async function readSchedule(client: QueryClient, orgId: string, projectId: string): Promise<string> {
  const values = [orgId, projectId];
  const { rows } = await client.query<ProjectSchedule>(projectStatement, values);
  const { rows: items } = await client.query<{ json: string }>(itemsStatement, values);
  const { findings, ...computed } = rows[0] ?? never;
  const head = JSON.stringify({ projectId, ...computed });
  return `${head.slice(0, -1)},"items":${items[0]?.json ?? '{"count":0,"columns":{}}'},"findings":${JSON.stringify(findings)}}`;
}
