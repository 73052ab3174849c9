import { startTransition, useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { PlanEvent } from "../sync/planEvents.ts";
import type { PlanStore } from "../sync/planStore.ts";

type Kinds = readonly PlanEvent["kind"][];

/** Calls whenever one of these things happens to the plan, until what it gives is called. */
export function follow(store: PlanStore, kinds: Kinds, happened: () => void): () => void {
  return store.subscribe(({ kind }) => {
    if (kinds.includes(kind)) happened();
  });
}

/** Renders again when one of these things happened to the plan. */
export function usePlanVersion(store: PlanStore, kinds: Kinds): number {
  const version = useRef(0);
  const wanted = useRef(kinds);
  const subscribe = useCallback(
    (changed: () => void) =>
      follow(store, wanted.current, () => {
        version.current++;
        changed();
      }),
    [store],
  );
  return useSyncExternalStore(subscribe, () => version.current);
}

/** What is read of the plan's rows: renders again only when that is another value, not whenever a row changes. */
export function usePlanValue<T>(store: PlanStore, read: (store: PlanStore) => T): T {
  const subscribe = useCallback((changed: () => void) => follow(store, ["rows"], changed), [store]);
  return useSyncExternalStore(subscribe, () => read(store));
}

/** As `usePlanVersion`, for what is much to draw and may follow a moment later: what is dragged and answered meanwhile goes first. */
export function useLaterPlanVersion(store: PlanStore, kinds: Kinds): void {
  const wanted = useRef(kinds);
  const [, setVersion] = useState(0);
  useEffect(() => {
    const again = () => startTransition(() => setVersion((version) => version + 1));
    // What happened since it was drawn is not told any more.
    again();
    return follow(store, wanted.current, again);
  }, [store]);
}
