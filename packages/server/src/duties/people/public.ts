export { addGroupHooks } from "./groupHooks.ts";
export { requireGroupRights } from "./groupRights.ts";
