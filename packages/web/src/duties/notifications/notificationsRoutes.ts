import { inboxViews, notificationReasons } from "@gantry/records";
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedInRoute } from "../../platform/routing/routes.ts";
import type { InboxAddress } from "./inbox/inboxAddress.ts";

const inboxRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/inbox",
  validateSearch: (raw: Record<string, unknown>): InboxAddress => {
    const view = inboxViews.find((each) => each === raw["view"] && each !== "inbox");
    const reason = notificationReasons.find((each) => each === raw["reason"]);
    return { ...(view ? { view } : {}), ...(reason ? { reason } : {}) };
  },
  component: lazyRouteComponent(() => import("./inbox/InboxPage.tsx"), "InboxPage"),
});

/** Pages of the notifications duty. */
export const notificationsRoutes = [inboxRoute] as const;
