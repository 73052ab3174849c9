import { drivingReason } from "@gantry/engine";
import type { PlanFormat } from "@gantry/gantt";
import { reasonSentence } from "@gantry/records";
import type { PlanStore } from "../sync/planStore.ts";
import { reasonVocabulary } from "./reasonVocabulary.ts";

/** Why a row starts where it does, in one sentence; null before the engine has run. */
export function reasonOf(store: PlanStore, format: PlanFormat, id: string): string | null {
  const { live } = store.scheduler;
  const reason = live && drivingReason(live, id);
  return reason && reasonSentence(reason, { activityId: id, side: "start" }, reasonVocabulary(store.model, format));
}
