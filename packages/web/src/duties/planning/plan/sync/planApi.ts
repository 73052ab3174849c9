import { api, type Edit, type EditsResult } from "@gantry/records";
import { call } from "../../../../platform/api/call.ts";

/** What the plan's store asks of the server. */
export interface PlanApi {
  apply(edits: readonly Edit[], idempotencyKey: string): Promise<EditsResult>;
  undo(changeSetId: string, idempotencyKey: string): Promise<EditsResult>;
}

export const planApi: PlanApi = {
  apply: (edits, idempotencyKey) => call(api.edits.apply, { body: { edits: [...edits] } }, { idempotencyKey }),
  undo: (id, idempotencyKey) => call(api.edits.undo, { params: { id } }, { idempotencyKey }),
};
