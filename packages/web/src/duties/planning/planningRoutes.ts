import { createRoute, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { signedInRoute } from "../../platform/routing/routes.ts";

const homeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: "/projects" });
  },
});

const projectsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/projects",
  validateSearch: (search: Record<string, unknown>): { q?: string; create?: boolean } => ({
    ...(typeof search["q"] === "string" && search["q"] !== "" ? { q: search["q"] } : {}),
    ...(search["create"] === true ? { create: true } : {}),
  }),
  component: lazyRouteComponent(() => import("./projects/ProjectsPage.tsx"), "ProjectsPage"),
});

const planRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/projects/$projectId/plan",
  component: lazyRouteComponent(() => import("./plan/PlanPage.tsx"), "PlanPage"),
});

/** Pages of the planning duty. */
export const planningRoutes = [
  homeRoute,
  projectsRoute,
  planRoute,
] as const;
