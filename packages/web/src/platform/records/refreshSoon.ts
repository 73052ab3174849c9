import { queryClient } from "../cache/queryClient.ts";

/** Many changes in a row (an import, a bulk edit) make one reload. */
const PAUSE_MS = 300;

const waiting = new Set<string>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Loads anew what is shown of a record type: where a row stands in a filtered list, and what was computed, only the server knows. */
export function refreshSoon(record: string): void {
  waiting.add(record);
  timer ??= setTimeout(() => {
    timer = undefined;
    for (const name of waiting) void queryClient.invalidateQueries({ queryKey: ["rows", name] });
    waiting.clear();
  }, PAUSE_MS);
}
