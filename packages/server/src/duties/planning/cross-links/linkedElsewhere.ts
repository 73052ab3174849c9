import type { UnitOfWork } from "../../../platform/records/unitOfWork.ts";
import type { WorkingRow } from "../../../platform/records/workingRow.ts";
import { queryClientOf } from "../snapshot/queryClientOf.ts";
import { dependantProjects, mutuallyLinked, type ProjectLink } from "./linkedProjects.ts";

/**
 * Other projects whose schedules a change of structure may alter though none of their dates moved: those that wait for a project
 * which goes to the trash or comes back, and those that wait for each other with one whose links changed, where a loop may begin
 * or end.
 */
export async function linkedElsewhere(unit: UnitOfWork, rows: readonly WorkingRow[]): Promise<string[]> {
  const client = queryClientOf(unit.tx);
  const { orgId } = unit;
  const gone = rows.filter((row) => row.declaration.name === "project" && row.deleted !== row.wasDeleted);
  const structural = rows.filter(changesStructure);
  const also = structural.flatMap((row) => linksOf(row));
  const found =
    gone.length === 0
      ? []
      : await dependantProjects(
          client,
          orgId,
          gone.map((row) => row.id),
        );
  for (const projectId of new Set(structural.flatMap((row) => row.projectId ?? [])))
    found.push(...(await mutuallyLinked(client, { orgId, projectId, also })));
  return found;
}

function changesStructure(row: WorkingRow): boolean {
  const { name } = row.declaration;
  return name === "dependency" || (name === "workItem" && !row.isNew && row.touched("parentId"));
}

/** Links between projects that the row is or was, so that one taken away is still followed. */
function linksOf({ declaration, values, before, projectId }: WorkingRow): ProjectLink[] {
  if (declaration.name !== "dependency" || projectId === null) return [];
  return [values["otherProjectId"], before?.["otherProjectId"]].flatMap((from) =>
    typeof from === "string" ? [{ from, to: projectId }] : [],
  );
}
