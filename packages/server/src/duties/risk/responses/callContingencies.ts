import type { UnitOfWork } from "../../../platform/records/unitOfWork.ts";
import type { WorkingRow } from "../../../platform/records/workingRow.ts";
import { putIntoPlan } from "./putIntoPlan.ts";
import { responsesOf } from "./responsesOf.ts";

/** Calls for the contingencies of risks that occur (TRG-4): those that are to start go into the plan, the others wait to be decided on. */
export async function callContingencies(unit: UnitOfWork, risks: readonly WorkingRow[]): Promise<void> {
  if (risks.length === 0) return;
  const responses = await responsesOf(
    unit,
    risks.map(({ id }) => id),
  );
  const called = [...responses.values()].flat().filter((row) => isReady(row));
  for (const row of called) row.set({ calledAt: unit.at });
  const starting = called.filter(({ values }) => values["onOccurrence"] === "start");
  const unplanned = starting.filter(({ values }) => values["workItemId"] === null);
  if (unplanned.length > 0) await putIntoPlan(unit, unplanned);
  for (const row of starting) row.set({ state: "inWork" });
}

/** Kept ready, and not called for already in this unit. */
function isReady({ values, touches, before }: WorkingRow): boolean {
  const { kind, state, calledAt } = values;
  const isCalled = touches > 0 && calledAt !== null && calledAt !== before?.["calledAt"];
  return kind === "contingency" && (state === "proposed" || state === "agreed") && !isCalled;
}
