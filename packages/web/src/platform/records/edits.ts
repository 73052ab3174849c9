import { api, type Edit, type EditsResult, type RecordDeclaration, type Values } from "@gantry/records";
import { call } from "../api/call.ts";
import { uuidV7 } from "../api/uuidV7.ts";
import { queryClient } from "../cache/queryClient.ts";
import { withCustomApart } from "./customShown.ts";
import { mergeChange, rowChangesOf } from "./mergeChange.ts";
import { refreshSoon } from "./refreshSoon.ts";
import { announceRowChange } from "./rowChanges.ts";

/**
 * Applies edits as one; what is on the screen follows at once. Throws ApiProblem (409 with conflicts when somebody else was faster). Sent
 * again with the same key they have their effect once.
 */
export async function applyEdits(edits: Edit[], cause?: string, idempotencyKey = uuidV7()): Promise<EditsResult> {
  const apart = edits.map((edit) => withCustomApart(edit));
  const body = cause === undefined ? { edits: apart } : { edits: apart, cause };
  return mergeResult(await call(api.edits.apply, { body }, { idempotencyKey }));
}

/** Puts back what an action changed. Undo the result to redo. */
export async function undoChangeSet(changeSetId: string): Promise<EditsResult> {
  return mergeResult(await call(api.edits.undo, { params: { id: changeSetId } }, { idempotencyKey: uuidV7() }));
}

/** What is on the screen follows the answer to an action of one's own. */
export function mergeResult(result: EditsResult): EditsResult {
  for (const change of rowChangesOf(result)) {
    mergeChange(queryClient, change);
    announceRowChange(change);
    refreshSoon(change.record);
  }
  return result;
}

/** One edit that creates a row; `id` may be given so that other edits can refer to it. */
export function createEdit<R extends RecordDeclaration>(
  record: R,
  values: Partial<Values<R>>,
  id: string = uuidV7(),
): Edit {
  return { op: "create", record: record.name, id, values };
}

export function updateEdit<R extends RecordDeclaration>(
  record: R,
  row: { id: string; version: number },
  values: Partial<Values<R>>,
): Edit {
  return { op: "update", record: record.name, id: row.id, version: row.version, values };
}

export function deleteEdit(record: RecordDeclaration, row: { id: string; version: number }): Edit {
  return { op: "delete", record: record.name, id: row.id, version: row.version };
}

export function restoreEdit(record: RecordDeclaration, row: { id: string }): Edit {
  return { op: "restore", record: record.name, id: row.id };
}
