/** What other duties may use of planning. */
export { lockStructure } from "./hooks/structureLock.ts";
