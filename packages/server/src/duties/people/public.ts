export { addGroupHooks } from "./groupHooks.ts";
export { overloadedWeeks, type OverloadedWeek } from "./overloads/overloadedWeeks.ts";
export { requireGroupRights } from "./groupRights.ts";
