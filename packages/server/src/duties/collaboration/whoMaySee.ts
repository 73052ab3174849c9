import { loadActors } from "../../platform/access/loadActor.ts";
import { ProjectAccess } from "../../platform/access/projectAccess.ts";
import { ProjectFacts } from "../../platform/access/projectFacts.ts";
import type { Db } from "../../platform/db/database.ts";
import type { Subject } from "./requireSubject.ts";

type Place = Pick<Subject, "declaration" | "projectId"> & Partial<Subject>;

/** Those of the users who are active and may see rows of that type in that place, in their order; at most so many. */
export async function whoMaySee(
  db: Db,
  orgId: string,
  { declaration, projectId, id }: Place,
  userIds: readonly string[],
  most: number = Number.POSITIVE_INFINITY,
): Promise<string[]> {
  const facts = new ProjectFacts();
  const actors = await loadActors(db, orgId, userIds);
  const found: string[] = [];
  for (const userId of userIds) {
    if (found.length >= most) break;
    const actor = actors.get(userId);
    if (!actor) continue;
    const access = new ProjectAccess(db, actor, facts);
    await access.load([projectId]);
    if (access.may("read", declaration, { projectId, ...(id === undefined ? {} : { id }) })) found.push(userId);
  }
  return found;
}
