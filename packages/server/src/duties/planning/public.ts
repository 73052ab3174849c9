/** What other duties may use of planning. */
export { requireVersion } from "./gates/requireVersion.ts";
export { lockStructure } from "./hooks/structureLock.ts";
export { layScenario } from "./scenarios/acceptScenario.ts";
export { compareScenario } from "./scenarios/compareScenario.ts";
export { readCalendars } from "./snapshot/readCalendars.ts";
export type { QueryClient } from "./snapshot/queryClient.ts";
export { queryClientOf } from "./snapshot/queryClientOf.ts";
export { planAsOf } from "./time-travel/planAsOf.ts";
export { readPast } from "./time-travel/readPast.ts";
