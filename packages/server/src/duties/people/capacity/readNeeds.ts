import type { AskedSkill } from "@gantry/records";
import type { Actor } from "../../../platform/access/actor.ts";
import type { Db } from "../../../platform/db/database.ts";
import { datedWork, readDatedWork } from "./datedWork.ts";

type FoundNeed = Pick<AskedSkill, "skillId" | "level" | "count" | "units">;

/** GAP-1: the skills that work of active projects asks for which is not done and overlaps these days. What the actor does not see is told without what it is. */
export function readNeeds(
  db: Db,
  actor: Actor,
  days: { from: string; to: string },
): Promise<{ items: AskedSkill[]; more: boolean }> {
  return readDatedWork<FoundNeed>(db, actor, days, {
    columns: `n.skill_id as "skillId", n.level, n.count, n.units`,
    source: datedWork(
      "join skill_needs n on n.org_id = t.org_id and n.work_item_id = t.id and n.deleted_at is null and t.percent_complete < 1",
    ),
    order: "n.id",
    most: 10_000,
  });
}
