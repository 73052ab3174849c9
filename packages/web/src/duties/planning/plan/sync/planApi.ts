import { api, type Edit, type EditsResult } from "@gantry/records";
import { call } from "../../../../platform/api/call.ts";

/** What a step says of itself beside its edits. */
export interface AboutStep {
  /** As people read it. */
  label: string;
  /** Values it changes as they were, by row and field. */
  seen: Record<string, Record<string, unknown>>;
}

/** What the plan's store asks of the server. */
export interface PlanApi {
  apply(edits: readonly Edit[], idempotencyKey: string, about: AboutStep): Promise<EditsResult>;
  undo(changeSetId: string, idempotencyKey: string): Promise<EditsResult>;
}

export const planApi: PlanApi = {
  apply: (edits, idempotencyKey) => call(api.edits.apply, { body: { edits: [...edits] } }, { idempotencyKey }),
  undo: (id, idempotencyKey) => call(api.edits.undo, { params: { id } }, { idempotencyKey }),
};
