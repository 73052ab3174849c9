import type { HookRegistry } from "../../platform/records/hooks.ts";
import { meetingHooks } from "./meetings/meetingHooks.ts";
import { meetingItemHooks } from "./meetings/meetingItemHooks.ts";
import { recognitionHooks } from "./recognitionHooks.ts";

/** What the duty of the team adds to the writing of records. */
export function addTeamHooks(hooks: HookRegistry): HookRegistry {
  return hooks.add("recognition", recognitionHooks).add("meeting", meetingHooks).add("meetingItem", meetingItemHooks);
}
