import { scenario } from "@gantry/records";
import { Refusal } from "../../../platform/problems/refusal.ts";
import type { RecordHooks } from "../../../platform/records/hooks.ts";
import { isPutBack } from "../../../platform/records/isPutBack.ts";
import type { UnitOfWork } from "../../../platform/records/unitOfWork.ts";
import type { WorkingRow } from "../../../platform/records/workingRow.ts";

const decidedStates: readonly unknown[] = ["approved", "rejected", "implemented"];

/** Who asked and who decided is written with the state itself; what counts as in the plan has its scenario there. */
export const changeRequestHooks: RecordHooks = {
  async prepare(unit, rows) {
    if (isPutBack(unit)) return;
    for (const row of rows) {
      if (row.isNew && row.values["requestedById"] === null && unit.actor)
        row.set({ requestedById: unit.actor.userId });
      if (!row.touched("state") || row.deleted) continue;
      const isDecided = decidedStates.includes(row.values["state"]);
      if (isDecided === decidedStates.includes(row.before?.["state"])) continue;
      row.set(
        isDecided
          ? { decidedById: unit.actor?.userId ?? null, decidedAt: unit.at }
          : { decidedById: null, decidedAt: null },
      );
    }
  },
  async check(unit, rows) {
    if (isPutBack(unit)) return;
    const done = rows.filter((row) => row.values["state"] === "implemented" && row.touched("state", "scenarioId"));
    for (const row of done) await requireInPlan(unit, row);
  },
};

async function requireInPlan(unit: UnitOfWork, row: WorkingRow): Promise<void> {
  const id = row.values["scenarioId"];
  if (typeof id !== "string") return;
  const found = (await unit.load(scenario, [id])).get(id);
  if (found?.values["state"] === "accepted") return;
  const message = "Its scenario is not in the plan yet.";
  throw new Refusal("row.invalid", message, {
    hint: "Accept the scenario first, or approve the request with it.",
    issues: [{ path: "state", message }],
  });
}
