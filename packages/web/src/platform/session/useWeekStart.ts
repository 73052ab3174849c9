import type { SessionInfo } from "@gantry/records";
import { useSession } from "./session.ts";

/** The day the reader's week begins on: their own choice, else the organisation's. */
export function weekStartOf({ user, organisation }: SessionInfo): SessionInfo["organisation"]["weekStart"] {
  return user.weekStart ?? organisation.weekStart;
}

export function useWeekStart(): SessionInfo["organisation"]["weekStart"] {
  return weekStartOf(useSession());
}
