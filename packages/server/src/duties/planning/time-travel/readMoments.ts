import type { PlanMoment } from "@gantry/records";
import type { QueryClient } from "../snapshot/queryClient.ts";
import type { PastRequest } from "./readPast.ts";

/** Record types whose changes are changes of the plan. */
const inPlan = ["project", "workItem", "dependency", "assignment", "skillNeed", "calendar", "sprint", "boardColumn"];

function statement(side: "<=" | ">", order: "asc" | "desc"): string {
  return `select c.change_set_id as "changeSetId", c.at, min(u.name) as by, min(c.cause) as cause, count(*)::int4 as changes
    from changes c left join users u on u.org_id = c.org_id and u.id = c.user_id
    where c.org_id = $1 and c.project_id = $2 and c.at ${side} $3::timestamptz and c.record = any($4::text[])
    group by c.at, c.change_set_id order by c.at ${order}, c.change_set_id limit $5`;
}

const earlier = statement("<=", "desc");
const later = statement(">", "asc");

/** What was done to a plan up to a moment, the last of it first, and what was done next. */
export async function readMoments(
  client: QueryClient,
  { orgId, projectId, at, limit }: PastRequest & { limit: number },
): Promise<{ before: PlanMoment[]; after: PlanMoment[]; created: string }> {
  const values = [orgId, projectId, at, inPlan, limit];
  const { rows: before } = await client.query<PlanMoment>(earlier, values);
  const { rows: after } = await client.query<PlanMoment>(later, values);
  const { rows } = await client.query<{ created: string }>(
    "select created_at as created from projects where org_id = $1 and id = $2",
    [orgId, projectId],
  );
  return { before, after, created: rows[0]?.created ?? at };
}
