import { useSession } from "../../../../platform/session/session.ts";

/** The zone in which moments are shown to the reader; the browser's where none was chosen, as `format.moment` has it. */
export function useZone(): string | undefined {
  return useSession().user.timeZone ?? undefined;
}
