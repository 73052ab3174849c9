import { riskResponse } from "@gantry/records";
import type { HookRegistry, RecordHooks } from "../../platform/records/hooks.ts";
import { isPutBack } from "../../platform/records/isPutBack.ts";
import { trashAlong } from "../../platform/records/trashAlong.ts";
import { measureRisks } from "./responses/measureRisks.ts";
import { responseHooks } from "./responses/responseHooks.ts";
import { responseItemHooks } from "./responses/responseItemHooks.ts";
import { proposalHooks } from "./proposals/proposalHooks.ts";
import { requireOrderedSizes } from "./requireOrderedSizes.ts";
import { planReview } from "./planReview.ts";
import { triggerHooks } from "./triggers/triggerHooks.ts";

const sizes = [
  "kind",
  "probability",
  "delayLow",
  "delay",
  "delayHigh",
  "costLow",
  "cost",
  "costHigh",
  "inherentProbability",
  "inherentImpact",
  "inherentCost",
] as const;

const hooksOfRisks: RecordHooks = {
  async prepare(unit, rows) {
    await trashAlong(unit, rows, { declaration: riskResponse, column: "risk_id" });
    if (unit.cause !== "undo") for (const row of rows) planReview(row, unit.at.slice(0, 10));
    if (!isPutBack(unit)) for (const row of rows) requireOrderedSizes(row);
    const sized = rows.filter((row) => row.touched(...sizes));
    await measureRisks(
      unit,
      sized.map(({ id }) => id),
    );
  },
};

/** What the duty adds to the writing of risks, their responses and the work that these are. */
export function addRiskHooks(hooks: HookRegistry): HookRegistry {
  return hooks
    .add("risk", hooksOfRisks)
    .add("risk", triggerHooks)
    .add("riskProposal", proposalHooks)
    .add("riskResponse", responseHooks)
    .add("workItem", responseItemHooks);
}
