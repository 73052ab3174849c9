import { createRoute, createRouter } from "@tanstack/react-router";
import { collaborationRoutes } from "../duties/collaboration/collaborationRoutes.ts";
import { addGovernanceSections } from "../duties/governance/governanceSections.ts";
import { notificationsRoutes } from "../duties/notifications/notificationsRoutes.ts";
import { organisationRoutes, publicOrganisationRoutes } from "../duties/organisation/organisationRoutes.ts";
import { addShareSection } from "../duties/organisation/access/shares/shareSection.ts";
import { addGroupSections } from "../duties/people/groups/groupSections.ts";
import { peopleRoutes } from "../duties/people/peopleRoutes.ts";
import { planningRoutes } from "../duties/planning/planningRoutes.ts";
import { addRiskPages } from "../duties/risk/riskPages.ts";
import { riskRoutes } from "../duties/risk/riskRoutes.ts";
import { addRiskSections } from "../duties/risk/riskSections.ts";
import { registersRoutes } from "../duties/registers/registersRoutes.ts";
import { programsRoutes } from "../duties/programs/programsRoutes.ts";
import { addTeamPages } from "../duties/team/teamPages.ts";
import { teamRoutes } from "../duties/team/teamRoutes.ts";
import { searchRoutes } from "../duties/search/searchRoutes.ts";
import { queryClient } from "../platform/cache/queryClient.ts";
import { rootRoute, signedInRoute } from "../platform/routing/routes.ts";
import { FailedAlone } from "./FailedAlone.tsx";
import { FailedPage } from "./FailedPage.tsx";
import { NotFoundPage } from "./NotFoundPage.tsx";
import { Shell } from "./Shell.tsx";

addGovernanceSections();
addRiskSections();
addRiskPages();
addTeamPages();
addGroupSections();
addShareSection();
signedInRoute.update({ component: Shell, errorComponent: FailedAlone });

/** Addresses that lead nowhere are told within the frame, to those who are signed in. */
const nowhereRoute = createRoute({ getParentRoute: () => signedInRoute, path: "$", component: NotFoundPage });

const routeTree = rootRoute.addChildren([
  ...publicOrganisationRoutes,
  signedInRoute.addChildren([
    ...planningRoutes,
    ...organisationRoutes,
    ...peopleRoutes,
    ...registersRoutes,
    ...riskRoutes,
    ...teamRoutes,
    ...programsRoutes,
    ...collaborationRoutes,
    ...searchRoutes,
    ...notificationsRoutes,
    nowhereRoute,
  ]),
]);

export const router = createRouter({
  routeTree,
  context: { queryClient },
  defaultPreload: "intent",
  defaultPreloadStaleTime: 0,
  defaultErrorComponent: FailedPage,
  defaultNotFoundComponent: NotFoundPage,
  scrollRestoration: true,
  // The main area scrolls, not the window.
  scrollToTopSelectors: ["#main"],
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
