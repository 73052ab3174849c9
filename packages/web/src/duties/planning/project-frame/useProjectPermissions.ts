import { membership, projectRoles, type Permission } from "@gantry/records";
import { useQuery } from "@tanstack/react-query";
import { allRowsQuery } from "../../../platform/records/rows.ts";
import { useSession } from "../../../platform/session/session.ts";

/** What one may do in a project; nothing where there is none. The server decides; this only leaves out what it would refuse. */
export function useProjectPermissions(projectId: string | null): ReadonlySet<Permission> {
  const { user } = useSession();
  const members = useQuery({
    ...allRowsQuery(membership, { q: `projectId:${projectId}` }),
    enabled: projectId !== null,
  });
  if (projectId === null) return new Set();
  if (user.role === "administrator") return new Set(projectRoles.administrator);
  const role = members.data?.find(({ userId }) => userId === user.id)?.role;
  return new Set(role ? projectRoles[role] : []);
}
