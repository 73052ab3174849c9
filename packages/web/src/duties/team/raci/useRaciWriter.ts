import type { EditsResult, RaciMatrix } from "@gantry/records";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { applyEdits } from "../../../platform/records/edits.ts";
import { showUndoable } from "../../../ui/feedback/showUndoable.ts";
import { showProblem } from "../../../ui/feedback/toasts.tsx";
import type { RaciChange } from "./raciEdits.ts";
import { raciQuery } from "./raciQuery.ts";

interface Write extends RaciChange {
  said: string;
}

/** Writes what is set in the matrix: on the screen at once, and as it was when the server refuses. */
export function useRaciWriter(projectId: string): (write: Write) => void {
  const cache = useQueryClient();
  const { queryKey } = raciQuery(projectId);
  const { mutate } = useMutation({
    mutationFn: ({ edits }: Write): Promise<EditsResult> => applyEdits(edits),
    onMutate({ cells }) {
      void cache.cancelQueries({ queryKey });
      cache.setQueryData(queryKey, (matrix: RaciMatrix | undefined) => matrix && { ...matrix, cells });
    },
    onSuccess: (result, { said }) => showUndoable(said, result),
    onError(error) {
      showProblem(error);
      void cache.invalidateQueries({ queryKey });
    },
  });
  return (write) => {
    if (write.edits.length > 0) mutate(write);
  };
}
