import type { EditsResult } from "@gantry/records";
import { useMutation } from "@tanstack/react-query";
import { mergeResult } from "../../platform/records/edits.ts";
import { showUndoable } from "../feedback/showUndoable.ts";
import { showProblem } from "../feedback/toasts.tsx";

/** One step that changes rows: its result is merged, said, and can be undone. */
export function useStep<T>(work: (given: T) => Promise<EditsResult>, done: (given: T) => string) {
  return useMutation({
    mutationFn: async (given: T) => mergeResult(await work(given)),
    onSuccess: (result, given) => showUndoable(done(given), result),
    onError: showProblem,
  });
}
