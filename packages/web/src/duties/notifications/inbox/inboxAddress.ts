import type { inboxViews, NotificationReason } from "@gantry/records";

/** What the address of the inbox says. */
export interface InboxAddress {
  view?: (typeof inboxViews)[number];
  reason?: NotificationReason;
}
