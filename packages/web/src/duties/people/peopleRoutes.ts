import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedInRoute } from "../../platform/routing/routes.ts";

const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : undefined);

const peopleRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/people",
  validateSearch: (search: Record<string, unknown>): { q?: string; person?: string } => {
    const [q, person] = [text(search["q"]), text(search["person"])];
    return { ...(q ? { q } : {}), ...(person ? { person } : {}) };
  },
  component: lazyRouteComponent(() => import("./list/PeoplePage.tsx"), "PeoplePage"),
});

const capacityRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/capacity",
  component: lazyRouteComponent(() => import("./capacity/CapacityPage.tsx"), "CapacityPage"),
});

const skillsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/skills",
  component: lazyRouteComponent(() => import("./skills/SkillsPage.tsx"), "SkillsPage"),
});

/** Pages of the people duty. */
export const peopleRoutes = [peopleRoute, capacityRoute, skillsRoute] as const;
