import { calendar, type CalendarRow } from "@gantry/records";
import { readStandardCalendar } from "../schedule/readPlan.ts";
import type { QueryClient } from "./queryClient.ts";
import { readRows } from "./readPlanTables.ts";

/**
 * The calendars that a project's plan may name, or the organisation's where it is null, or those of all projects beside them; and the one that
 * serves where none is named.
 */
export async function readCalendars(
  client: QueryClient,
  { orgId, projectId, everywhere = false }: { orgId: string; projectId: string | null; everywhere?: boolean },
): Promise<{ calendars: CalendarRow[]; standardCalendarId: string }> {
  const rows = await readRows(
    client,
    calendar,
    `t.org_id = $1 and (t.project_id is null or t.project_id = $2 or $3) and t.deleted_at is null
     order by t.project_id is not null, t.name, t.id`,
    [orgId, projectId, everywhere],
  );
  const calendars = rows as unknown as CalendarRow[];
  return { calendars, standardCalendarId: (await readStandardCalendar(client, orgId)) ?? calendars[0]?.id ?? "" };
}
