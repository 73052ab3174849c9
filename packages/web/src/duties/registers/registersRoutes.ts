import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedInRoute } from "../../platform/routing/routes.ts";
import { registerSearch } from "./registerSearch.ts";

const registerPage = lazyRouteComponent(() => import("./page/RegisterPage.tsx"), "RegisterPage");
const rowPage = lazyRouteComponent(() => import("./page/RowPage.tsx"), "RowPage");

const projectRegisterRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/projects/$projectId/r/$plural",
  validateSearch: registerSearch,
  component: registerPage,
});

const projectRowRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/projects/$projectId/r/$plural/$row",
  component: rowPage,
});

const registerRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/r/$plural",
  validateSearch: registerSearch,
  component: registerPage,
});

const rowRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/r/$plural/$row",
  component: rowPage,
});

/** Pages of every record type, made from its declaration. */
export const registersRoutes = [projectRegisterRoute, projectRowRoute, registerRoute, rowRoute] as const;
