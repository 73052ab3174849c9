import { scenario } from "@gantry/records";
import { Refusal } from "../../../platform/problems/refusal.ts";
import type { UnitOfWork } from "../../../platform/records/unitOfWork.ts";
import type { WorkingRow } from "../../../platform/records/workingRow.ts";

/** A scenario is changed by its owner; a shared one also by whoever may change the plan. */
export function requireScenarioWriter(unit: UnitOfWork, row: WorkingRow): void {
  if (!unit.actor || row.isNew || row.values["ownerId"] === unit.actor.userId) return;
  if (unit.access.holds("plan.write", scenario, row.projectId)) return;
  throw new Refusal(
    "access.denied",
    `"${String(row.values["name"])}" is changed by its owner, or with the permission "plan.write", which your role in the project does not give.`,
    { hint: "Make a copy of your own." },
  );
}

export function requireOpen(row: WorkingRow): void {
  const { state, name } = row.values;
  if (state === "open") return;
  throw new Refusal("scenario.notOpen", `"${String(name)}" is ${String(state)}, so that it does not change any more.`, {
    hint: state === "dropped" ? "Open it again first." : "Copy it, or undo its acceptance.",
  });
}
