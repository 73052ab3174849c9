import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedInRoute } from "../../platform/routing/routes.ts";
import { owedSearch } from "./owed/owedSearch.ts";

const raciRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/projects/$projectId/raci",
  component: lazyRouteComponent(() => import("./raci/RaciPage.tsx"), "RaciPage"),
});

const owedRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/owed",
  validateSearch: owedSearch,
  component: lazyRouteComponent(() => import("./owed/OwedPage.tsx"), "OwedPage"),
});

const projectOwedRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/projects/$projectId/owed",
  validateSearch: owedSearch,
  component: lazyRouteComponent(() => import("./owed/OwedPage.tsx"), "ProjectOwedPage"),
});

const minutesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/projects/$projectId/minutes/$meetingId",
  component: lazyRouteComponent(() => import("./minutes/MinutesPage.tsx"), "MinutesPage"),
});

/** Pages of the team duty. */
export const teamRoutes = [raciRoute, owedRoute, projectOwedRoute, minutesRoute] as const;
