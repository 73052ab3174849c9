import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "../../platform/routing/routes.ts";

const optionalText = (value: unknown) => (typeof value === "string" && value !== "" ? value : undefined);

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/sign-in",
  validateSearch: (search: Record<string, unknown>): { next?: string } => {
    const next = optionalText(search["next"]);
    // Only within this application: never to another site.
    return next?.startsWith("/") && !next.startsWith("//") ? { next } : {};
  },
  component: lazyRouteComponent(() => import("./sign-in/SignInPage.tsx"), "SignInPage"),
});

const setupRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/setup",
  validateSearch: (search: Record<string, unknown>): { token?: string } => {
    const token = optionalText(search["token"]);
    return token === undefined ? {} : { token };
  },
  component: lazyRouteComponent(() => import("./setup/SetupPage.tsx"), "SetupPage"),
});

/** Pages of the organisation duty that need no session. */
export const publicOrganisationRoutes = [signInRoute, setupRoute] as const;
