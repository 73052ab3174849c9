/** What other duties may use of planning. */
export { ProjectTabs } from "./project-frame/ProjectTabs.tsx";
export { useProjectPermissions } from "./project-frame/useProjectPermissions.ts";
