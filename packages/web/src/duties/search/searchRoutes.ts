import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedInRoute } from "../../platform/routing/routes.ts";

/** What the address of a search says. */
export interface SearchAddress {
  text?: string;
  /** One record type alone. */
  record?: string;
}

const searchRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/search",
  validateSearch: (raw: Record<string, unknown>): SearchAddress => ({
    ...(typeof raw["text"] === "string" && raw["text"] !== "" ? { text: raw["text"] } : {}),
    ...(typeof raw["record"] === "string" && raw["record"] !== "" ? { record: raw["record"] } : {}),
  }),
  component: lazyRouteComponent(() => import("./page/SearchPage.tsx"), "SearchPage"),
});

/** The page of all results of a search. */
export const searchRoutes = [searchRoute] as const;
