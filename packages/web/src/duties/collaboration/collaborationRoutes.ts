import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedInRoute } from "../../platform/routing/routes.ts";
import { addCollaborationSections } from "./tabs/collaborationSections.ts";

addCollaborationSections();

const keyRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/k/$key",
  component: lazyRouteComponent(() => import("./key/KeyPage.tsx"), "KeyPage"),
});

/** Pages of the collaboration duty. */
export const collaborationRoutes = [keyRoute] as const;
