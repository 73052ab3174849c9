import { auditEndpoints } from "./kernel/auditEndpoints.ts";
import { collaborationEndpoints } from "./collaboration/collaborationEndpoints.ts";
import { editEndpoints } from "./kernel/edits.ts";
import type { Endpoint } from "./kernel/endpoint.ts";
import type { RecordDeclaration } from "./kernel/record.ts";
import { liveEndpoints } from "./kernel/liveEndpoints.ts";
import { endpointsOf } from "./kernel/endpointsOf.ts";
import { accountEndpoints } from "./organisation/accountEndpoints.ts";
import { invitationLink } from "./organisation/invitationLink.ts";
import { invitationLinkEndpoints } from "./organisation/invitationLinkEndpoints.ts";
import { offboardEndpoints } from "./organisation/offboardEndpoints.ts";
import { notificationEndpoints } from "./notifications/notificationEndpoints.ts";
import { membership } from "./organisation/membership.ts";
import { organisation } from "./organisation/organisation.ts";
import { sharedEndpoints } from "./organisation/sharedEndpoints.ts";
import { tokenEndpoints } from "./organisation/tokens/tokenEndpoints.ts";
import { user } from "./organisation/user.ts";
import { assignment } from "./people/assignment.ts";
import { person } from "./people/person.ts";
import { baseline } from "./planning/baselines/baseline.ts";
import { baselineEndpoints } from "./planning/baselines/baselineEndpoints.ts";
import { boardColumn } from "./planning/agile/boardColumn.ts";
import { burnEndpoints } from "./planning/agile/burnEndpoints.ts";
import { sprint } from "./planning/agile/sprint.ts";
import { calendar } from "./planning/calendar.ts";
import { dependency } from "./planning/dependency.ts";
import { gate } from "./planning/gates/gate.ts";
import { gateCondition } from "./planning/gates/gateCondition.ts";
import { gateEndpoints } from "./planning/gates/gateEndpoints.ts";
import { importEndpoints } from "./planning/importEndpoints.ts";
import { planEndpoints } from "./planning/planEndpoints.ts";
import { project } from "./planning/project.ts";
import { moveEndpoints } from "./planning/reasons/moveEndpoints.ts";
import { reasonEndpoints } from "./planning/reasons/reasonEndpoints.ts";
import { scenario } from "./planning/scenarios/scenario.ts";
import { scenarioEndpoints } from "./planning/scenarios/scenarioEndpoints.ts";
import { scenarioStep } from "./planning/scenarios/scenarioStep.ts";
import { timeTravelEndpoints } from "./planning/time-travel/timeTravelEndpoints.ts";
import { workItem } from "./planning/workItem.ts";
import { assistantEndpoints } from "./programs/assistantEndpoints.ts";
import { changeRequest } from "./governance/changeRequest.ts";
import { changeRequestEndpoints } from "./governance/changeRequestEndpoints.ts";
import { forecastEndpoints } from "./risk/forecastEndpoints.ts";
import { keptForecast } from "./risk/keptForecast.ts";
import { risk } from "./risk/risk.ts";
import { learnedEndpoints } from "./risk/learning/learnedEndpoints.ts";
import { riskProposal } from "./risk/riskProposal.ts";
import { riskResponse } from "./risk/riskResponse.ts";
import { riskEndpoints, riskProposalEndpoints, riskResponseEndpoints } from "./risk/riskEndpoints.ts";
import { meeting } from "./team/meeting.ts";
import { meetingEndpoints } from "./team/meetingEndpoints.ts";
import { owedEndpoints } from "./team/owedEndpoints.ts";
import { raciEndpoints } from "./team/raci/raciEndpoints.ts";
import { capacityEndpoints } from "./people/capacityEndpoints.ts";
import { approval } from "./workflow/approval.ts";
import { approvalEndpoints } from "./workflow/approvalEndpoints.ts";
import { records } from "./registry.ts";

/** Every operation of the API, grouped as the typed client calls them. */
export const api = {
  account: accountEndpoints,
  tokens: tokenEndpoints,
  edits: editEndpoints,
  audit: auditEndpoints,
  inbox: notificationEndpoints,
  shared: sharedEndpoints,
  live: liveEndpoints,
  assistants: assistantEndpoints,
  plan: { ...planEndpoints, ...timeTravelEndpoints },
  reasons: reasonEndpoints,
  moves: moveEndpoints,
  imports: importEndpoints,
  gates: gateEndpoints,
  collaboration: collaborationEndpoints,
  organisation: endpointsOf(organisation),
  user: { ...endpointsOf(user), ...offboardEndpoints },
  invitationLink: { ...endpointsOf(invitationLink), ...invitationLinkEndpoints },
  membership: endpointsOf(membership),
  project: endpointsOf(project),
  workItem: endpointsOf(workItem),
  dependency: endpointsOf(dependency),
  calendar: endpointsOf(calendar),
  person: endpointsOf(person),
  assignment: endpointsOf(assignment),
  baseline: { ...endpointsOf(baseline), ...baselineEndpoints },
  gate: endpointsOf(gate),
  gateCondition: endpointsOf(gateCondition),
  burn: burnEndpoints,
  sprint: endpointsOf(sprint),
  boardColumn: endpointsOf(boardColumn),
  scenario: { ...endpointsOf(scenario), ...scenarioEndpoints },
  scenarioStep: endpointsOf(scenarioStep),
  changeRequest: { ...endpointsOf(changeRequest), ...changeRequestEndpoints },
  risk: { ...endpointsOf(risk), ...riskEndpoints },
  keptForecast: { ...endpointsOf(keptForecast), ...forecastEndpoints },
  riskResponse: { ...endpointsOf(riskResponse), ...riskResponseEndpoints },
  learnedEstimates: learnedEndpoints,
  riskProposal: { ...endpointsOf(riskProposal), ...riskProposalEndpoints },
  meeting: { ...endpointsOf(meeting), ...meetingEndpoints },
  raci: raciEndpoints,
  owed: owedEndpoints,
  capacity: capacityEndpoints,
  approval: { ...endpointsOf(approval), ...approvalEndpoints },
};

/** All of them in one list, those of records that no code names among them, for routes, OpenAPI and the route inventory. */
export const endpoints: readonly Endpoint[] = [
  ...new Set(
    [...Object.values(api), ...(records as readonly RecordDeclaration[]).map((each) => endpointsOf(each))].flatMap(
      (group) => Object.values(group) as Endpoint[],
    ),
  ),
];
