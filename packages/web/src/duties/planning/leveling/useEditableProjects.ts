import { project, type ProjectRow } from "@gantry/records";
import { useQuery } from "@tanstack/react-query";
import { allRowsQuery } from "../../../platform/records/rows.ts";
import { useSession } from "../../../platform/session/session.ts";

/** Projects that are not done and whose plans one may edit, the most urgent first; undefined while they are loaded. */
export function useEditableProjects(): {
  projects: readonly ProjectRow[] | undefined;
  error: unknown;
  retry: () => void;
} {
  const { permissions, projects } = useSession();
  const query = useQuery(allRowsQuery(project, { q: "-state:done,cancelled sort:-priority,name" }));
  const own = new Set(projects.flatMap((each) => (each.permissions.includes("plan.write") ? [each.id] : [])));
  const editable = permissions.includes("plan.write") ? query.data : query.data?.filter(({ id }) => own.has(id));
  return { projects: editable, error: query.error, retry: () => void query.refetch() };
}
