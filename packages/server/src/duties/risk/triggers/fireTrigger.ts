import { risk, type Trigger, type TriggerEvidence } from "@gantry/records";
import { isDeepStrictEqual } from "node:util";
import { Refusal } from "../../../platform/problems/refusal.ts";
import { TRIGGER_CAUSE } from "./triggerCause.ts";
import { writeUnit, type WritingServices } from "../../../platform/records/writing.ts";

export interface ArmedRisk {
  orgId: string;
  id: string;
  projectId: string;
  trigger: Trigger;
}

/**
 * Raises a risk whose trigger hits (TRG-3), with the evidence, in one change set. Once: of several servers one finds it still armed.
 * Where rules of the organisation keep the state from changing, the hit is kept all the same, and people are told.
 */
export async function fireTrigger(
  services: WritingServices,
  armed: ArmedRisk,
  evidence: TriggerEvidence,
): Promise<void> {
  try {
    await fire(services, armed, { evidence, state: "occurred" });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await fire(services, armed, { evidence });
  }
}

function fire(services: WritingServices, { orgId, id, trigger }: ArmedRisk, values: Record<string, unknown>) {
  return writeUnit(services, { orgId, actor: null, cause: TRIGGER_CAUSE }, async (unit) => {
    const row = (await unit.load(risk, [id])).get(id);
    const { state, watched, trigger: present } = row?.values ?? {};
    const isArmed =
      watched === true && (state === "open" || state === "mitigating") && isDeepStrictEqual(present, trigger);
    if (!row || row.deleted || !isArmed) return;
    row.set({ ...values, watched: false, triggeredAt: unit.at });
    await unit.flush();
  });
}
