import { projectRoles, type Permission } from "@gantry/records";
import { useSession } from "../../../platform/session/session.ts";

const ofProjects: readonly Permission[] = projectRoles.administrator;

/** What one may do in a project; nothing where there is none. The server decides; this only leaves out what it would refuse. */
export function useProjectPermissions(projectId: string | null): ReadonlySet<Permission> {
  const { permissions, projects } = useSession();
  if (projectId === null) return new Set();
  const inProject = projects.find(({ id }) => id === projectId)?.permissions ?? [];
  // What a role in the organisation gives of these it gives in every project.
  return new Set(
    [...permissions, ...inProject].filter((each): each is Permission => ofProjects.includes(each as Permission)),
  );
}
