import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedInRoute } from "../../platform/routing/routes.ts";

const overviewRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/projects/$projectId/risk",
  component: lazyRouteComponent(() => import("./overview/RiskOverviewPage.tsx"), "RiskOverviewPage"),
});

/** Pages of the risk duty. */
export const riskRoutes = [overviewRoute] as const;
