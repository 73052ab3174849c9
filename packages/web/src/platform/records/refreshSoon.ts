import { queryClient } from "../cache/queryClient.ts";

/** Many changes in a row (an import, a bulk edit) make one reload. */
const PAUSE_MS = 300;

const waiting = new Map<string, readonly string[]>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Loads anew what is shown of a record type, or of one question about it: where a row stands in a filtered list, and what was computed, only the server knows. */
export function refreshSoon(record: string, ...question: readonly string[]): void {
  const asked = [record, ...question];
  waiting.set(asked.join(" "), asked);
  timer ??= setTimeout(() => {
    timer = undefined;
    for (const key of waiting.values()) void queryClient.invalidateQueries({ queryKey: ["rows", ...key] });
    waiting.clear();
  }, PAUSE_MS);
}
