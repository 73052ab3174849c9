import { useEffect, useMemo } from "react";
import { useStore } from "../../../platform/api/store.ts";
import { useFormat } from "../../../platform/format/useFormat.ts";
import { useSession } from "../../../platform/session/session.ts";
import { openPlanStore } from "../plan/loading/openPlanStore.ts";
import { OpenPlans, type OpenState } from "./openPlans.ts";

/** The plans of these projects, loaded in turn and followed live for as long as the page is shown. */
export function useOpenPlans(ids: readonly string[]): {
  states: ReadonlyMap<string, OpenState>;
  retry: (id: string) => void;
} {
  const session = useSession();
  const { locale } = useFormat();
  // The session object is renewed by live events; who is signed in is not.
  const userId = session.user.id;
  const plans = useMemo(
    () => new OpenPlans((id, parts) => openPlanStore(id, { ...parts, scenarioId: null, session, locale })),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- see userId
    [userId, locale],
  );
  const wanted = ids.join();
  useEffect(() => plans.want(wanted === "" ? [] : wanted.split(",")), [plans, wanted]);
  useEffect(() => () => plans.want([]), [plans]);
  return { states: useStore(plans.states), retry: (id) => plans.retry(id) };
}
