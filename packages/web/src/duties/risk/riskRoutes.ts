import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedInRoute } from "../../platform/routing/routes.ts";
import { riskSearch } from "./overview/riskSearch.ts";

const overviewRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/projects/$projectId/risk",
  validateSearch: riskSearch,
  component: lazyRouteComponent(() => import("./overview/RiskOverviewPage.tsx"), "RiskOverviewPage"),
});

/** Pages of the risk duty. */
export const riskRoutes = [overviewRoute] as const;
