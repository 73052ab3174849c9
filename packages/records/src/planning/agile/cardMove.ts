import type { Instant } from "@gantry/engine";
import { instantFromText, textFromInstant } from "../../kernel/projectTime.ts";
import type { WorkItemRow } from "../planRows.ts";

export type ItemState = WorkItemRow["state"];

/** What is known of a work item when its card is moved. */
export type MovedItem = Pick<
  WorkItemRow,
  "state" | "percentComplete" | "actualStart" | "actualFinish" | "actualDuration" | "remainingDuration" | "duration"
>;

export interface MoveMoment {
  /** Project time of the move. */
  now: Instant;
  /** When the schedule has it start; null where that is not known. */
  plannedStart: string | null;
}

/** Done work that is taken up again is nearly done until somebody says otherwise. */
const TAKEN_UP_AGAIN = 0.99;

/** Progress that follows when a work item takes a state, so that board and plan say the same (AGL-9). */
export function progressInState(item: MovedItem, state: ItemState, moment: MoveMoment): Partial<WorkItemRow> {
  if (state === "open")
    return {
      percentComplete: 0,
      actualStart: null,
      actualFinish: null,
      actualDuration: null,
      remainingDuration: null,
      stop: null,
      resume: null,
    };
  if (state === "inProgress")
    return {
      percentComplete: item.percentComplete >= 1 ? TAKEN_UP_AGAIN : item.percentComplete,
      actualStart: item.actualStart ?? textFromInstant(moment.now),
      actualFinish: null,
    };
  const begun = item.actualStart ?? earlier(moment.plannedStart, moment.now);
  const hasSpans = item.actualDuration !== null || item.remainingDuration !== null;
  return {
    percentComplete: 1,
    actualStart: begun,
    actualFinish: item.actualFinish ?? later(begun, moment.now),
    ...(hasSpans ? { actualDuration: item.duration, remainingDuration: 0 } : {}),
    stop: null,
    resume: null,
  };
}

/** The state that reported progress amounts to; what has begun without any stays in progress. */
export function stateOfProgress({ percentComplete, actualStart }: MovedItem): ItemState {
  if (percentComplete >= 1) return "done";
  return percentComplete > 0 || actualStart !== null ? "inProgress" : "open";
}

function earlier(planned: string | null, now: Instant): string {
  const start = planned === null ? null : instantFromText(planned);
  return textFromInstant(start === null ? now : Math.min(start, now));
}

function later(begun: string, now: Instant): string {
  return textFromInstant(Math.max(instantFromText(begun) ?? now, now));
}
