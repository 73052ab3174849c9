/** What other duties may use of planning. */
export { requireVersion } from "./gates/requireVersion.ts";
export { lockStructure } from "./hooks/structureLock.ts";
export { layScenario } from "./scenarios/acceptScenario.ts";
export { compareScenario } from "./scenarios/compareScenario.ts";
export { queryClientOf } from "./snapshot/queryClientOf.ts";
