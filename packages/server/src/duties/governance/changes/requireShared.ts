import { scenario } from "@gantry/records";
import { isForeign, ownerOf } from "../../../platform/access/privateRows.ts";
import { Refusal } from "../../../platform/problems/refusal.ts";
import type { UnitOfWork } from "../../../platform/records/unitOfWork.ts";
import type { WorkingRow } from "../../../platform/records/workingRow.ts";

/** Refuses the scenario of a change request that its reader could not see: what only one person sees is not decided by another. */
export async function requireShared(unit: UnitOfWork, id: string, row: WorkingRow): Promise<void> {
  const found = (await unit.load(scenario, [id])).get(id);
  if (
    found &&
    !found.deleted &&
    found.projectId === row.projectId &&
    !isForeign(unit.actor, ownerOf(scenario, found.values))
  )
    return;
  const message = "Its scenario is in the trash, or private to somebody else.";
  throw new Refusal("row.invalid", message, {
    hint: "Ask its owner to share it, name another one, or approve without it.",
    issues: [{ path: "scenarioId", message }],
  });
}
