import { exposureOf, risk } from "@gantry/records";
import type { UnitOfWork } from "../../../platform/records/unitOfWork.ts";
import { responsesOf } from "./responsesOf.ts";

/** Writes what risks are to be expected to cost, before, now and after what is agreed (RSP-2). */
export async function measureRisks(unit: UnitOfWork, riskIds: readonly string[]): Promise<void> {
  if (riskIds.length === 0) return;
  const rows = await unit.load(risk, riskIds);
  const responses = await responsesOf(unit, riskIds);
  for (const row of rows.values()) {
    if (row.deleted) continue;
    const own = (responses.get(row.id) ?? []).map(({ values }) => values);
    row.set(exposureOf(row.values as never, own as never));
  }
}
