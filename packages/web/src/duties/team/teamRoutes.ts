import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedInRoute } from "../../platform/routing/routes.ts";

const raciRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/projects/$projectId/raci",
  component: lazyRouteComponent(() => import("./raci/RaciPage.tsx"), "RaciPage"),
});

/** Pages of the team duty. */
export const teamRoutes = [raciRoute] as const;
