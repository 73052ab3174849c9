import { api, scenarioStep } from "@gantry/records";
import { call } from "../../../../platform/api/call.ts";
import type { PlanApi } from "../sync/planApi.ts";

/** The same as `planApi` for a scenario: edits become its next step, and undo takes that step out. */
export function scenarioApi({ projectId, scenarioId }: { projectId: string; scenarioId: string }): PlanApi {
  return {
    apply: (edits, idempotencyKey, { label, seen }) =>
      call(
        api.edits.apply,
        {
          body: {
            edits: [
              {
                op: "create",
                record: scenarioStep.name,
                id: idempotencyKey,
                values: { projectId, scenarioId, label: label.slice(0, 500), edits: [...edits], seen },
              },
            ],
          },
        },
        { idempotencyKey },
      ),
    undo: (id, idempotencyKey) => call(api.edits.undo, { params: { id } }, { idempotencyKey }),
  };
}
