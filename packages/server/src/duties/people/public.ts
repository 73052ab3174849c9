export { addGroupHooks } from "./groupHooks.ts";
export { overloadedWeeks, type OverloadedWeek } from "./overloads/overloadedWeeks.ts";
export { wishHooks } from "./wishHooks.ts";
export { requireGroupRights } from "./groupRights.ts";
