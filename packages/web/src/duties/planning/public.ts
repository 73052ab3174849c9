/** What other duties may use of planning. */
export { ProjectFrame } from "./project-frame/ProjectFrame.tsx";
export { ProjectTabs } from "./project-frame/ProjectTabs.tsx";
export { useProjectPermissions } from "./project-frame/useProjectPermissions.ts";
