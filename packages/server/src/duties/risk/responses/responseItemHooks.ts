import { riskResponse } from "@gantry/records";
import { CompiledQuery } from "kysely";
import type { RecordHooks } from "../../../platform/records/hooks.ts";
import type { UnitOfWork } from "../../../platform/records/unitOfWork.ts";
import type { WorkingRow } from "../../../platform/records/workingRow.ts";

/** A response that is in the plan goes on with its work item (RSP-5). */
export const responseItemHooks: RecordHooks = {
  async prepare(unit, rows) {
    // What is undone comes back whole, both of them.
    if (unit.cause === "undo") return;
    const changed = new Map(rows.filter((row) => !row.isNew && row.touched("state")).map((row) => [row.id, row]));
    if (changed.size === 0) return;
    for (const row of await responsesIn(unit, [...changed.keys()])) {
      const item = changed.get(String(row.values["workItemId"]));
      if (item) row.set(following(String(row.values["state"]), item));
    }
  },
};

function following(state: string, item: WorkingRow): Record<string, unknown> {
  if (item.deleted) return { workItemId: null, ...(state === "inWork" ? { state: "agreed" } : {}) };
  if (state === "dropped") return {};
  const now = item.values["state"];
  if (now === "done") return { state: "done" };
  if (state === "done") return { state: "inWork" };
  return now === "inProgress" ? { state: "inWork" } : {};
}

async function responsesIn(unit: UnitOfWork, itemIds: readonly string[]): Promise<WorkingRow[]> {
  const { rows } = await unit.tx.executeQuery<{ id: string }>(
    CompiledQuery.raw(
      "select id from risk_responses where org_id = $1 and work_item_id = any($2::uuid[]) and deleted_at is null",
      [unit.orgId, itemIds],
    ),
  );
  const found = await unit.load(
    riskResponse,
    rows.map(({ id }) => id),
  );
  return [...found.values()];
}
