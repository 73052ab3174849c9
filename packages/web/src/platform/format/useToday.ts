import { textFromDay } from "@gantry/records";
import { useSession } from "../session/session.ts";
import { projectNow } from "./projectNow.ts";

/** Today where the reader is, "2026-05-12". */
export function useToday(): string {
  const { user, organisation } = useSession();
  return textFromDay(Math.floor(projectNow(user.timeZone ?? organisation.timeZone) / 1440));
}
