import { api } from "@gantry/records";
import { createRootRouteWithContext, createRoute, redirect } from "@tanstack/react-router";
import type { QueryClient } from "@tanstack/react-query";
import { call } from "../api/call.ts";
import { showAccountLanguage } from "../session/accountLanguage.ts";
import { sessionQuery } from "../session/session.ts";
import { projectAddress, projectKeyIn } from "./projectKeyIn.ts";
import { withProjectId } from "./withProjectId.ts";

export interface RouterContext {
  queryClient: QueryClient;
}

/** Parent of every page. */
export const rootRoute = createRootRouteWithContext<RouterContext>()();

/** Parent of the pages behind sign-in: leads to sign-in (and back afterwards), or to set-up where nobody can sign in yet. */
export const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: "signedIn",
  async beforeLoad({ context, location }) {
    const session = await context.queryClient.ensureQueryData(sessionQuery);
    if (session) {
      await showAccountLanguage(session);
      if (session.shares.length > 0 && projectAddress.test(location.href)) {
        const { placeOfShared } = await import("./placeOfShared.ts");
        const href = await placeOfShared(context.queryClient, session, location.href);
        if (href !== null) throw redirect({ href, replace: true });
      }
      // Registers read keys themselves, and keep them in the address.
      if (projectKeyIn(location.href) !== null && !/^\/projects\/[^/]+\/r\//.test(location.pathname)) {
        const href = await withProjectId(location.href);
        if (href !== null) throw redirect({ href, replace: true });
      }
      return { session };
    }
    const { needed } = await call(api.account.setupState, {});
    if (needed) throw redirect({ to: "/setup", search: {} });
    throw redirect({ to: "/sign-in", search: location.href === "/" ? {} : { next: location.href } });
  },
});
