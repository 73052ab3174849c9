import { changeRequest, instantFromText, type EditsResult, type PlanComparison } from "@gantry/records";
import type { Actor } from "../../../platform/access/actor.ts";
import { notFound, Refusal } from "../../../platform/problems/refusal.ts";
import { editsResult } from "../../../platform/records/editsResult.ts";
import type { UnitOfWork } from "../../../platform/records/unitOfWork.ts";
import { compareScenario, queryClientOf } from "../../planning/public.ts";
import { requireShared } from "./requireShared.ts";

/** REG-5: writes down what the scenario of a change request does to the plan as it is now. */
export async function measureChange(unit: UnitOfWork, actor: Actor, id: string): Promise<EditsResult> {
  const row = (await unit.load(changeRequest, [id])).get(id);
  if (!row?.projectId) throw notFound("changeRequest", id);
  const scenarioId = row.values["scenarioId"];
  if (typeof scenarioId !== "string")
    throw new Refusal("row.invalid", "There is no scenario that could be measured.", {
      hint: "Name the scenario that shows what the request does to the plan.",
      issues: [{ path: "scenarioId", message: "Name a scenario." }],
    });
  await requireShared(unit, scenarioId, row);
  const { comparison } = await compareScenario(queryClientOf(unit.tx), {
    orgId: unit.orgId,
    projectId: row.projectId,
    scenarioId,
    withId: null,
    withRates: actor.permissions.has("rates.read"),
    reader: actor,
  });
  row.set(impactOf(comparison));
  await unit.flush();
  return editsResult(unit, [row]);
}

const DAY = 1440;

/** Calendar days by which the finish is later, and money; what cannot be told, or not to this reader, is left as it is. */
function impactOf({ finish, cost }: PlanComparison): { finishDays?: number; cost?: number } {
  const [before, after] = [finish.before, finish.after].map((text) => (text === null ? null : instantFromText(text)));
  return {
    ...(before != null && after != null ? { finishDays: Math.floor(after / DAY) - Math.floor(before / DAY) } : {}),
    ...(cost ? { cost: Math.round(cost.after - cost.before) } : {}),
  };
}
