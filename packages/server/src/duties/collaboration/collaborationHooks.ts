import type { HookRegistry } from "../../platform/records/hooks.ts";
import { attachmentHooks } from "./attachments/attachmentHooks.ts";
import { checklistHooks } from "./comments/checklistHooks.ts";
import { commentHooks } from "./comments/commentHooks.ts";
import { reactionHooks } from "./comments/reactionHooks.ts";
import { linkHooks } from "./links/linkHooks.ts";
import { watchHooks } from "./watchers/watchHooks.ts";

/** What talk about rows adds to the writing of records. */
export function addCollaborationHooks(hooks: HookRegistry): void {
  hooks
    .add("comment", commentHooks)
    .add("reaction", reactionHooks)
    .add("checklistItem", checklistHooks)
    .add("watch", watchHooks)
    .add("link", linkHooks)
    .add("attachment", attachmentHooks);
}
