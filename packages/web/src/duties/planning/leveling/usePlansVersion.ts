import { useCallback, useRef, useSyncExternalStore } from "react";
import { follow } from "../plan/loading/usePlanVersion.ts";
import type { PlanStore } from "../plan/sync/planStore.ts";

/** Renders again when rows of one of these plans, or what stands around them, have changed. */
export function usePlansVersion(stores: readonly PlanStore[]): number {
  const version = useRef(0);
  const subscribe = useCallback(
    (changed: () => void) => {
      const stops = stores.map((store) =>
        follow(store, ["rows", "surroundings"], () => {
          version.current++;
          changed();
        }),
      );
      return () => stops.forEach((stop) => stop());
    },
    [stores],
  );
  return useSyncExternalStore(subscribe, () => version.current);
}
