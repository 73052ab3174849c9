import { approval } from "@gantry/records";
import { sql } from "kysely";
import type { SealedChange } from "../../platform/changes/changeFeed.ts";
import type { Tx } from "../../platform/db/transaction.ts";
import { approversOf, rulesOf, type AskedFor } from "../workflow/public.ts";
import type { ToldList } from "./told.ts";

/** Those who may decide hear that they are asked, and whoever asked hears what was decided. */
export async function tellApprovals(
  tx: Tx,
  orgId: string,
  changes: readonly SealedChange[],
  told: ToldList,
): Promise<void> {
  const news = changes.filter(({ record }) => record === approval.name);
  if (news.length === 0) return;
  const { rows } = await sql<AskedFor & { id: string; decision: string }>`
    select id, project_id as "projectId", subject_record as "subjectRecord", subject_id as "subjectId", to_state as "toState",
      decision, requested_by_id as "requestedById" from approvals
    where org_id = ${orgId} and deleted_at is null and id = any(${news.map(({ record_id: id }) => id)}::uuid[])`.execute(
    tx,
  );
  for (const change of news) {
    const asked = rows.find(({ id }) => id === change.record_id);
    if (!asked) continue;
    const isDecided =
      change.verb === "updated" && ["approved", "rejected"].includes(String(change.after?.["decision"]));
    const isAsked = change.verb === "created" && asked.decision === "pending";
    const users = isDecided
      ? [asked.requestedById]
      : isAsked
        ? await approversOf(tx, orgId, asked, await rulesOf(tx, orgId, asked))
        : [];
    for (const userId of users) {
      if (userId === null) continue;
      told.add({
        userId,
        topic: { record: approval.name, id: asked.id, projectId: asked.projectId },
        actorId: change.user_id,
        reason: isDecided ? "replied" : "review",
        fields: [],
        said: null,
        changeSetId: change.change_set_id,
        at: change.at,
      });
    }
  }
}
