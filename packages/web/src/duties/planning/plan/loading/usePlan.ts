import { useCallback, useEffect, useState } from "react";
import { useFormat } from "../../../../platform/format/useFormat.ts";
import { useSession } from "../../../../platform/session/session.ts";
import type { PlanStore } from "../sync/planStore.ts";
import { loadPast, openPlanStore, type OpenPlan } from "./openPlanStore.ts";

export type PlanState =
  | { status: "loading" }
  | { status: "failed"; error: unknown; retry: () => void }
  | { status: "gone"; retry: () => void }
  | { status: "ready"; store: PlanStore };

/** Which plan of a project: as it was at a moment (ISO), or with a scenario over it; the plan as it is without either. */
interface Which {
  at?: string | null;
  scenarioId?: string | null;
}

/** The plan of a project, followed live for as long as the page is shown. */
export function usePlan(projectId: string, { at = null, scenarioId = null }: Which = {}): PlanState {
  const session = useSession();
  const { locale } = useFormat();
  const [attempt, setAttempt] = useState(0);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  const [state, setState] = useState<PlanState>({ status: "loading" });
  // The session object is renewed by live events; who is signed in is not.
  const userId = session.user.id;

  useEffect(() => {
    const abort = new AbortController();
    let open: OpenPlan | null = null;
    let isGone = false;
    // What is shown of one is not to be edited while the other is on its way.
    setState((before) =>
      before.status === "ready" && (before.store.scenario?.row.id ?? null) !== scenarioId
        ? { status: "loading" }
        : before,
    );
    const onGone = () => {
      isGone = true;
      if (!abort.signal.aborted) setState({ status: "gone", retry });
    };
    const parts = { session, locale, signal: abort.signal };
    const opening =
      at === null ? openPlanStore(projectId, { ...parts, scenarioId, onGone }) : openPast(projectId, at, parts);
    opening.then(
      (plan) => {
        if (abort.signal.aborted) return plan.leave();
        open = plan;
        if (isGone) return;
        setState({ status: "ready", store: plan.store });
      },
      (error: unknown) => {
        if (!abort.signal.aborted)
          setState((before) => (isShown(before, at) || isGone ? before : { status: "failed", error, retry }));
      },
    );
    return () => {
      abort.abort();
      open?.leave();
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- see userId
  }, [projectId, at, scenarioId, userId, locale, attempt, retry]);

  useEffect(() => {
    if (state.status !== "ready") return;
    const { store } = state;
    return store.subscribe((event) => {
      if (event.kind === "stale" && store.outbox.state === "saved") retry();
    });
  }, [state, retry]);

  useEffect(() => {
    if (state.status !== "ready") return;
    const { store } = state;
    const warn = (event: BeforeUnloadEvent) => {
      if (store.outbox.state !== "saved") event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [state]);

  return state;
}

async function openPast(projectId: string, at: string, parts: Parameters<typeof loadPast>[2]): Promise<OpenPlan> {
  const store = await loadPast(projectId, at, parts);
  return { store, leave: () => store.close() };
}

/** Whether what was asked for is on the screen already, so that a failed reload leaves it there. */
function isShown(state: PlanState, at: string | null): boolean {
  return state.status === "ready" && state.store.asOf === at;
}
