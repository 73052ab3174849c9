import type { Demand } from "@gantry/records";
import type { Actor } from "../../../platform/access/actor.ts";
import type { Db } from "../../../platform/db/database.ts";
import { datedWork, readDatedWork } from "./datedWork.ts";

interface FoundDemand extends Pick<Demand, "personId" | "units" | "work" | "asks"> {
  assignmentId: string;
}

/** Assignments of people to work of active projects, with the dates computed for it; `$1` is the organisation. */
export const demandSource = datedWork(`
  join assignments a on a.org_id = t.org_id and a.work_item_id = t.id and a.deleted_at is null and a.units > 0
  join people p on p.org_id = a.org_id and p.id = a.person_id and p.deleted_at is null and p.kind = 'work'`);

/**
 * CAP-4: all assignments of people to work of active projects that overlaps these days. What the actor does not see asks for people's
 * time as much as anything else: it is told with its dates, and without what it is.
 */
export async function readDemand(
  db: Db,
  actor: Actor,
  days: { from: string; to: string },
): Promise<{ items: Demand[]; more: boolean }> {
  const { items, more } = await readDatedWork<FoundDemand>(db, actor, days, {
    columns: `a.id as "assignmentId", a.person_id as "personId", a.units, a.work,
      array(select distinct n.skill_id from skill_needs n where n.org_id = t.org_id and n.work_item_id = t.id
        and n.deleted_at is null and t.percent_complete < 1) as asks`,
    source: demandSource,
    order: "a.id",
    most: 20_000,
  });
  return {
    items: items.map(({ assignmentId, item, ...demand }) => ({ ...demand, item: item && { assignmentId, ...item } })),
    more,
  };
}
