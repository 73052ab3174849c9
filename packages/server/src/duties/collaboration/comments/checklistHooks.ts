import { checklistItem, ranksBetween } from "@gantry/records";
import { CompiledQuery } from "kysely";
import type { RecordHooks } from "../../../platform/records/hooks.ts";
import type { UnitOfWork } from "../../../platform/records/unitOfWork.ts";
import type { WorkingRow } from "../../../platform/records/workingRow.ts";

export const checklistHooks: RecordHooks = {
  async prepare(unit, rows) {
    for (const row of rows) {
      if (typeof row.values["rank"] !== "string") await giveRank(unit, row);
      noteWhoDidIt(unit, row);
    }
  },
};

/** A new item comes after those there are. */
async function giveRank(unit: UnitOfWork, row: WorkingRow): Promise<void> {
  const { rows } = await unit.tx.executeQuery<{ rank: string }>(
    CompiledQuery.raw(
      "select rank from checklist_items where org_id = $1 and subject_id = $2 and deleted_at is null order by rank desc limit 1",
      [unit.orgId, row.values["subjectId"]],
    ),
  );
  const own = unit
    .rows(checklistItem)
    .filter((each) => each.values["subjectId"] === row.values["subjectId"])
    .map((each) => each.values["rank"]);
  const ranks = [rows[0]?.rank, ...own].filter((rank) => typeof rank === "string").sort();
  row.set({ rank: ranksBetween(ranks.at(-1) ?? null, null, 1)[0] });
}

function noteWhoDidIt(unit: UnitOfWork, row: WorkingRow): void {
  if (!row.touched("done") || row.deleted || unit.cause === "undo" || row.verb === "restored") return;
  const isDone = row.values["done"] === true;
  if ((unit.actor === null || unit.cause === "demo") && isDone) return;
  row.set({ doneById: isDone ? (unit.actor?.userId ?? null) : null, doneAt: isDone ? unit.at : null });
}
