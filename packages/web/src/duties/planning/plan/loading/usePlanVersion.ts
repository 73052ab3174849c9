import { useCallback, useRef, useSyncExternalStore } from "react";
import type { PlanEvent } from "../sync/planEvents.ts";
import type { PlanStore } from "../sync/planStore.ts";

/** Renders again when one of these things happened to the plan. */
export function usePlanVersion(store: PlanStore, kinds: readonly PlanEvent["kind"][]): number {
  const version = useRef(0);
  const wanted = useRef(kinds);
  const subscribe = useCallback(
    (changed: () => void) =>
      store.subscribe((event) => {
        if (!wanted.current.includes(event.kind)) return;
        version.current++;
        changed();
      }),
    [store],
  );
  return useSyncExternalStore(subscribe, () => version.current);
}
