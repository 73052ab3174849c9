import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute, signedInRoute } from "../../platform/routing/routes.ts";

const optionalText = (value: unknown) => (typeof value === "string" && value !== "" ? value : undefined);

const tokenSearch = (search: Record<string, unknown>): { token?: string } => {
  const token = optionalText(search["token"]);
  return token === undefined ? {} : { token };
};

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
  validateSearch: tokenSearch,
  component: lazyRouteComponent(() => import("./setup/SetupPage.tsx"), "SetupPage"),
});

const invitationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/invitation",
  validateSearch: tokenSearch,
  component: lazyRouteComponent(() => import("./invitation/InvitationPage.tsx"), "InvitationPage"),
});

const joinRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/join",
  validateSearch: tokenSearch,
  component: lazyRouteComponent(() => import("./access/invitation-links/JoinPage.tsx"), "JoinPage"),
});

const page = <P extends string>(path: P, load: () => Promise<Record<string, unknown>>, name: string) =>
  createRoute({ getParentRoute: () => signedInRoute, path, component: lazyRouteComponent(load, name) });

const accountRoute = page("/account", () => import("./account/AccountPage.tsx"), "AccountPage");
const preferencesRoute = page("/preferences", () => import("./preferences/PreferencesPage.tsx"), "PreferencesPage");
const usersRoute = page("/users", () => import("./users/UsersPage.tsx"), "UsersPage");
const rolesRoute = page("/roles", () => import("./access/roles/RolesPage.tsx"), "RolesPage");
const sharedRoute = page("/shared", () => import("./access/received/SharedPage.tsx"), "SharedPage");
const settingsRoute = page("/organisation", () => import("./settings/OrganisationPage.tsx"), "OrganisationPage");

/** Pages of the organisation duty that need no session. */
export const publicOrganisationRoutes = [signInRoute, setupRoute, invitationRoute, joinRoute] as const;
/** Pages of the organisation duty behind sign-in. */
export const organisationRoutes = [
  sharedRoute,
  accountRoute,
  preferencesRoute,
  usersRoute,
  rolesRoute,
  settingsRoute,
] as const;
