import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedInRoute } from "../../platform/routing/routes.ts";

interface ReferenceSearch {
  /** What is looked for. */
  q?: string;
}

const referenceRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/api",
  validateSearch: (raw: Record<string, unknown>): ReferenceSearch =>
    typeof raw["q"] === "string" && raw["q"] !== "" ? { q: raw["q"] } : {},
  component: lazyRouteComponent(() => import("./reference/ReferencePage.tsx"), "ReferencePage"),
});

/** Pages for those who write programs. */
export const programsRoutes = [referenceRoute] as const;
