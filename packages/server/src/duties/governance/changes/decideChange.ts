import { changeRequest, type EditsResult } from "@gantry/records";
import { Refusal, notFound } from "../../../platform/problems/refusal.ts";
import { editsResult } from "../../../platform/records/editsResult.ts";
import type { UnitOfWork } from "../../../platform/records/unitOfWork.ts";
import { layScenario, requireVersion } from "../../planning/public.ts";
import { requireShared } from "./requireShared.ts";

export interface Decided {
  decision: "approve" | "reject";
  verdict: string;
  scenario: "accept" | "later";
  conflicts: "refuse" | "mine" | "theirs";
  version: number;
}

/** REG-4: what is decided on a submitted change request. With its scenario accepted, the plan is another one in the same change set. */
export async function decideChange(unit: UnitOfWork, id: string, decided: Decided): Promise<EditsResult> {
  const row = (await unit.load(changeRequest, [id])).get(id);
  if (!row) throw notFound("changeRequest", id);
  await requireVersion(unit, row, decided.version);
  if (row.values["state"] !== "submitted")
    throw new Refusal(
      "state.impossible",
      `"${String(row.values["title"])}" is ${String(row.values["state"])}; a decision is made on one that is submitted.`,
    );
  if (decided.verdict !== "") row.set({ verdict: decided.verdict });
  await unit.access.load([row.projectId]);
  const scenarioId = decided.scenario === "accept" ? row.values["scenarioId"] : null;
  if (decided.decision === "reject") row.set({ state: "rejected" });
  else if (typeof scenarioId !== "string") row.set({ state: "approved" });
  else {
    await requireShared(unit, scenarioId, row);
    await layScenario(unit, scenarioId, decided.conflicts);
    row.set({ state: "implemented" });
  }
  await unit.flush();
  return editsResult(unit, [row]);
}
