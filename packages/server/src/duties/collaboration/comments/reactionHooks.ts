import { comment } from "@gantry/records";
import { Refusal } from "../../../platform/problems/refusal.ts";
import type { RecordHooks } from "../../../platform/records/hooks.ts";
import type { UnitOfWork } from "../../../platform/records/unitOfWork.ts";
import type { WorkingRow } from "../../../platform/records/workingRow.ts";
import { checkOwner, giveOwner } from "../ownRows.ts";
import { requireSameSubject } from "./commentHooks.ts";

const owners = { field: "userId", removable: false } as const;

export const reactionHooks: RecordHooks = {
  prepare: async (unit, rows) => giveOwner(unit, rows, owners),
  async check(unit, rows) {
    checkOwner(
      unit,
      rows.filter((row) => !followsComment(unit, row)),
      owners,
    );
    for (const row of rows) if (row.isNew) await requireSameSubject(unit, row, "commentId");
    for (const row of rows)
      if (row.verb === "updated")
        throw new Refusal("row.invalid", "A reaction is given or taken back, not changed into another.");
  },
};

function followsComment(unit: UnitOfWork, row: WorkingRow): boolean {
  const verb = unit.find(comment, String(row.values["commentId"]))?.verb;
  return verb === "deleted" || verb === "restored";
}
