import { recordNamed, recordOrNull, type RecordDeclaration, type Trigger, type TriggerEvidence } from "@gantry/records";
import type { Db } from "../../../platform/db/database.ts";
import { listRows } from "../../../platform/records/listRows.ts";
import { watcherOf } from "./watcherOf.ts";

/** As many rows are named as evidence. */
const MOST = 20;

/** The record types that a trigger may look at: whatever lies in a project. */
export function watchableRecord(name: string): RecordDeclaration | null {
  const found = recordOrNull(name);
  return found && found.scope === "project" && found.fields["projectId"] ? found : null;
}

/** The trigger as it is asked, of one project; its own text begins at the second character. */
export const askedQuery = ({ query }: Trigger, projectId: string) => `(${query}) projectId:${projectId}`;

/** What a trigger hits now, seen as its watcher sees it; null while it hits nothing. */
export async function triggerHits(
  db: Db,
  { orgId, projectId }: { orgId: string; projectId: string },
  trigger: Trigger,
): Promise<TriggerEvidence | null> {
  const { items, total = 0 } = await listRows(db, watcherOf(orgId, projectId), recordNamed(trigger.record), {
    q: askedQuery(trigger, projectId),
    limit: MOST,
    fields: "projectId",
    trash: "without",
    total: "count",
  });
  return total === 0 ? null : { ...trigger, total, ids: items.map(({ id }) => String(id)) };
}
