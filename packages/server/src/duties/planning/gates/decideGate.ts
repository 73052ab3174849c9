import { gate, type EditsResult, type GateDecision } from "@gantry/records";
import { notFound, Refusal } from "../../../platform/problems/refusal.ts";
import { editsResult } from "../../../platform/records/editsResult.ts";
import type { UnitOfWork } from "../../../platform/records/unitOfWork.ts";
import type { WorkingRow } from "../../../platform/records/workingRow.ts";
import { refuseUnmet } from "./refuseUnmet.ts";
import { requireVersion } from "./requireVersion.ts";

interface Decided {
  decision: GateDecision;
  reason: string;
  version: number;
}

const results = { pass: "passed", fail: "failed", waive: "waived", reopen: "closed" } as const;
const from: Record<GateDecision, readonly string[]> = {
  pass: ["closed", "failed"],
  fail: ["closed"],
  waive: ["closed", "failed"],
  reopen: ["passed", "waived", "failed"],
};

/**
 * GATE-8: a gate is passed only while all its conditions are met; to fail, waive and reopen it takes a reason. Who decides is the
 * decider it names, or whoever may decide gates in the project; only the latter may waive.
 */
export async function decideGate(unit: UnitOfWork, id: string, decided: Decided): Promise<EditsResult> {
  const row = await visibleGate(unit, id);
  const { decision, reason, version } = decided;
  requireDecider(unit, row, decision);
  await requireVersion(unit, row, version);
  if (!from[decision].includes(String(row.values["state"]))) throw wrongState(row, decision);
  if (decision !== "pass" && reason === "")
    throw new Refusal("row.invalid", `To ${decision} a gate takes a reason: it is kept with the decision.`, {
      issues: [{ path: "reason", message: "Say why." }],
    });
  if (decision === "pass") await refuseUnmet(unit.tx, row, unit.orgId);
  row.set({ state: results[decision], reason, decidedById: unit.actor?.userId ?? null, decidedAt: unit.at });
  await unit.flush();
  return editsResult(unit, [row]);
}

async function visibleGate(unit: UnitOfWork, id: string): Promise<WorkingRow> {
  const row = (await unit.load(gate, [id])).get(id);
  await unit.access.load([row?.projectId ?? null]);
  if (!row || row.deleted || !unit.access.may("read", gate, row.projectId)) throw notFound("gate", id);
  return row;
}

function requireDecider(unit: UnitOfWork, row: WorkingRow, decision: GateDecision): void {
  const permission = decision === "waive" ? "gate.waive" : "gate.decide";
  const isDecider = row.values["deciderId"] === unit.actor?.userId;
  if ((isDecider && decision !== "waive") || unit.access.holds(permission, gate, row.projectId)) return;
  throw new Refusal(
    "access.denied",
    `To ${decision} this gate needs the permission "${permission}", which your role does not give.`,
    {
      hint: "Ask the project's manager, or whom the gate names as its decider.",
    },
  );
}

function wrongState(row: WorkingRow, decision: GateDecision): Refusal {
  const message = `"${String(row.values["name"])}" is ${String(row.values["state"])}, so that one cannot ${decision} it.`;
  return new Refusal("gate.notOpen", message, {
    hint: decision === "reopen" ? "It waits for a decision." : "Reopen it first.",
  });
}
