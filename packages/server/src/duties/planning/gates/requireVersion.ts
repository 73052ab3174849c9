import { Refusal } from "../../../platform/problems/refusal.ts";
import { conflictsOf } from "../../../platform/records/conflicts.ts";
import type { UnitOfWork } from "../../../platform/records/unitOfWork.ts";
import type { WorkingRow } from "../../../platform/records/workingRow.ts";

/** A decision stands on what its maker saw: a row that somebody changed since is to be looked at again. */
export async function requireVersion(unit: UnitOfWork, row: WorkingRow, version: number): Promise<void> {
  if (row.baseVersion === version) return;
  const { name } = row.declaration;
  throw new Refusal(
    "row.stale",
    `Somebody changed this ${name} since you read it: it is at version ${row.baseVersion}, not ${version}.`,
    {
      hint: "Look at it again and decide anew.",
      conflicts: await conflictsOf(unit, [{ row, yourVersion: version, values: null }]),
    },
  );
}
