import { project, share } from "@gantry/records";
import { sql } from "kysely";
import { groupJoins, holdsShare } from "../../platform/access/readRights.ts";
import type { SealedChange } from "../../platform/changes/changeFeed.ts";
import type { Tx } from "../../platform/db/transaction.ts";
import type { ToldList } from "./told.ts";

interface Opened {
  id: string;
  user_id: string;
  record: string;
  row_id: string | null;
  project_id: string | null;
}

/** Those with whom something is shared from now on, directly or as one of a group; where all rows of a type are, their project is told. */
export async function tellShared(
  tx: Tx,
  orgId: string,
  changes: readonly SealedChange[],
  told: ToldList,
): Promise<void> {
  const made = changes.filter(({ record, verb }) => record === share.name && verb === "created");
  if (made.length === 0) return;
  const { rows } = await sql<Opened>`
    select sh.id, u.id as user_id, sh.subject_record as record, sh.subject_id as row_id, sh.project_id
    from users u ${groupJoins}
    join shares sh on ${holdsShare}
    where u.org_id = ${orgId} and u.active and u.deleted_at is null and sh.id = any(${made.map(({ record_id: id }) => id)}::uuid[])`.execute(
    tx,
  );
  for (const change of made)
    for (const { user_id: userId, record, row_id: rowId, project_id: projectId } of rows.filter(
      ({ id }) => id === change.record_id,
    )) {
      const topic = rowId === null ? { record: project.name, id: projectId } : { record, id: rowId };
      if (topic.id === null) continue;
      told.add({
        userId,
        topic: { record: topic.record, id: topic.id, projectId },
        actorId: change.user_id,
        reason: "shared",
        fields: [],
        said: null,
        changeSetId: change.change_set_id,
        at: change.at,
      });
    }
}
