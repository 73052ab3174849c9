import { riskResponse, workItem, type EditsResult } from "@gantry/records";
import { notFound, Refusal } from "../../../platform/problems/refusal.ts";
import { editsResult } from "../../../platform/records/editsResult.ts";
import type { UnitOfWork } from "../../../platform/records/unitOfWork.ts";
import { putIntoPlan } from "./putIntoPlan.ts";

/** RSP-5: a response becomes a work item of the plan, once. */
export async function planResponse(unit: UnitOfWork, id: string): Promise<EditsResult> {
  const row = (await unit.load(riskResponse, [id])).get(id);
  if (!row || row.deleted) throw notFound("riskResponse", id);
  const { title, state, workItemId } = row.values;
  if (workItemId !== null || state === "done" || state === "dropped")
    throw new Refusal(
      "state.impossible",
      workItemId === null
        ? `"${String(title)}" is ${String(state)}, so that nothing is left to be planned.`
        : `"${String(title)}" is in the plan already.`,
      { hint: workItemId === null ? "Take it up again first." : "Its work item is named in it." },
    );
  const changed = await putIntoPlan(unit, [row]);
  await unit.flush();
  const summaries = unit.rows(workItem).filter((item) => item.isNew && !changed.includes(item));
  return editsResult(unit, [...changed, ...summaries]);
}
