import { approval, recordNamed, stateField } from "@gantry/records";
import { CompiledQuery, sql } from "kysely";
import { groupJoins, holdsMembership } from "../../platform/access/readRights.ts";
import type { SealedChange } from "../../platform/changes/changeFeed.ts";
import { snakeCase } from "../../platform/db/snakeCase.ts";
import type { Tx } from "../../platform/db/transaction.ts";
import { approverOf, readRules, rulesFor } from "../../platform/records/kernel-hooks/transitionRules.ts";
import { mappingOf } from "../../platform/records/recordMapping.ts";
import type { ToldList } from "./told.ts";

interface Asked {
  id: string;
  project_id: string | null;
  subject_record: string;
  subject_id: string;
  to_state: string;
  decision: string;
  requested_by_id: string | null;
}

/** Those who may decide hear that they are asked, and whoever asked hears what was decided. */
export async function tellApprovals(
  tx: Tx,
  orgId: string,
  changes: readonly SealedChange[],
  told: ToldList,
): Promise<void> {
  const news = changes.filter(({ record }) => record === approval.name);
  if (news.length === 0) return;
  const { rows } = await sql<Asked>`
    select id, project_id, subject_record, subject_id, to_state, decision, requested_by_id from approvals
    where org_id = ${orgId} and deleted_at is null and id = any(${news.map(({ record_id: id }) => id)}::uuid[])`.execute(
    tx,
  );
  for (const change of news) {
    const asked = rows.find(({ id }) => id === change.record_id);
    if (!asked) continue;
    const isDecided =
      change.verb === "updated" && ["approved", "rejected"].includes(String(change.after?.["decision"]));
    const isAsked = change.verb === "created" && asked.decision === "pending";
    const users = isDecided ? [asked.requested_by_id] : isAsked ? await approversOf(tx, orgId, asked) : [];
    for (const userId of users) {
      if (userId === null) continue;
      told.add({
        userId,
        topic: { record: approval.name, id: asked.id, projectId: asked.project_id },
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

/** Managers of the project where one of them is enough, and administrators where none of them is there or only they may. */
async function approversOf(tx: Tx, orgId: string, asked: Asked): Promise<string[]> {
  const rules = await readRules(tx, orgId, asked.subject_record);
  const approver = approverOf(rulesFor(rules, await stateOf(tx, orgId, asked), asked.to_state));
  if (approver === "manager") {
    const { rows } = await sql<{ id: string }>`
      select distinct u.id from users u ${groupJoins}
      join memberships mm on ${holdsMembership} and mm.role = 'manager' and mm.project_id = ${asked.project_id}
      where u.org_id = ${orgId} and u.active and u.deleted_at is null and u.id is distinct from ${asked.requested_by_id}::uuid`.execute(
      tx,
    );
    if (rows.length > 0) return rows.map(({ id }) => id);
  }
  const { rows } = await sql<{ id: string }>`
    select id from users where org_id = ${orgId} and role = 'administrator' and active and deleted_at is null`.execute(
    tx,
  );
  return rows.map(({ id }) => id);
}

async function stateOf(tx: Tx, orgId: string, asked: Asked): Promise<string> {
  const declaration = recordNamed(asked.subject_record);
  const name = stateField(declaration);
  if (name === null) return "";
  const statement = `select ${snakeCase(name)} as state from ${mappingOf(declaration).table} where org_id = $1 and id = $2`;
  const { rows } = await tx.executeQuery<{ state: string }>(CompiledQuery.raw(statement, [orgId, asked.subject_id]));
  return rows[0]?.state ?? "";
}
