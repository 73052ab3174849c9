import { createRoute, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { signedInRoute } from "../../platform/routing/routes.ts";
import { homeOf } from "../../platform/session/homeOf.ts";

const homeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/",
  beforeLoad: ({ context }) => {
    throw redirect({ to: homeOf(context.session) });
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

const overviewRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/projects/$projectId",
  component: lazyRouteComponent(() => import("./overview/OverviewPage.tsx"), "OverviewPage"),
});

const planRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/projects/$projectId/plan",
  component: lazyRouteComponent(() => import("./plan/PlanPage.tsx"), "PlanPage"),
});

const gatesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/projects/$projectId/gates",
  component: lazyRouteComponent(() => import("./gates/GatesPage.tsx"), "GatesPage"),
});

const gateRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/projects/$projectId/gates/$gateId",
  component: lazyRouteComponent(() => import("./gates/GatePage.tsx"), "GatePage"),
});

const agile = (raw: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    ["q", "sprint", "lanes", "phase"].flatMap((name) => {
      const value = raw[name];
      return typeof value === "string" && value !== "" ? [[name, value]] : [];
    }),
  );

const backlogRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/projects/$projectId/backlog",
  validateSearch: agile,
  component: lazyRouteComponent(() => import("./agile/backlog/BacklogPage.tsx"), "BacklogPage"),
});

const boardRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/projects/$projectId/board",
  validateSearch: agile,
  component: lazyRouteComponent(() => import("./agile/board/BoardPage.tsx"), "BoardPage"),
});

const sprintsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/projects/$projectId/sprints",
  validateSearch: agile,
  component: lazyRouteComponent(() => import("./agile/sprints/SprintsPage.tsx"), "SprintsPage"),
});

const settingsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/projects/$projectId/settings",
  component: lazyRouteComponent(() => import("./project-settings/ProjectSettingsPage.tsx"), "ProjectSettingsPage"),
});

const importRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/import",
  validateSearch: (search: Record<string, unknown>): { id?: string } =>
    typeof search["id"] === "string" ? { id: search["id"] } : {},
  component: lazyRouteComponent(() => import("./import/ImportPage.tsx"), "ImportPage"),
});

const calendarsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/calendars",
  component: lazyRouteComponent(() => import("./calendars/CalendarsPage.tsx"), "CalendarsPage"),
});

const calendarRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/calendars/$calendarId",
  component: lazyRouteComponent(() => import("./calendars/CalendarPage.tsx"), "CalendarPage"),
});

const calibrationRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/forecasts",
  component: lazyRouteComponent(() => import("./calibration/CalibrationPage.tsx"), "CalibrationPage"),
});

const levelingRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/capacity/level",
  validateSearch: (search: Record<string, unknown>): { projects?: string } =>
    typeof search["projects"] === "string" && search["projects"] !== "" ? { projects: search["projects"] } : {},
  component: lazyRouteComponent(() => import("./leveling/AcrossPage.tsx"), "AcrossPage"),
});

const trashRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/trash",
  component: lazyRouteComponent(() => import("./trash/TrashPage.tsx"), "TrashPage"),
});

/** Pages of the planning duty. */
export const planningRoutes = [
  homeRoute,
  projectsRoute,
  overviewRoute,
  planRoute,
  gatesRoute,
  gateRoute,
  backlogRoute,
  boardRoute,
  sprintsRoute,
  settingsRoute,
  importRoute,
  calendarsRoute,
  calendarRoute,
  calibrationRoute,
  levelingRoute,
  trashRoute,
] as const;
