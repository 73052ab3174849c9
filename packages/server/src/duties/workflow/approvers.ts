import { recordNamed, stateField, type ApprovalRow } from "@gantry/records";
import { CompiledQuery, sql } from "kysely";
import { isAdministrator, rolesIn, type Actor } from "../../platform/access/actor.ts";
import { groupJoins, holdsMembership } from "../../platform/access/readRights.ts";
import type { Db } from "../../platform/db/database.ts";
import { snakeCase } from "../../platform/db/snakeCase.ts";
import { approverOf, readRules, rulesFor, type Rule } from "../../platform/records/kernel-hooks/transitionRules.ts";
import { mappingOf } from "../../platform/records/recordMapping.ts";

/** What somebody asked for: the row, its project, the state and who asked. */
export type AskedFor = Pick<ApprovalRow, "projectId" | "subjectRecord" | "subjectId" | "toState" | "requestedById">;

/** Whether the role of somebody is high enough to approve what such rules hold up. */
export function mayApprove(actor: Actor, rules: readonly Rule[], projectId: string | null): boolean {
  return isAdministrator(actor) || (approverOf(rules) !== "administrator" && rolesIn(actor, projectId).has("manager"));
}

/** The rules that hold up what was asked for, by the state its row is in now. */
export async function rulesOf(db: Db, orgId: string, asked: AskedFor): Promise<Rule[]> {
  const rules = await readRules(db, orgId, asked.subjectRecord);
  return rulesFor(rules, await stateOf(db, orgId, asked), asked.toState);
}

/** Managers of the project where one of them is enough, and administrators where none of them is there or only they may. Never who asked. */
export async function approversOf(db: Db, orgId: string, asked: AskedFor, rules: readonly Rule[]): Promise<string[]> {
  if (approverOf(rules) === "manager") {
    const { rows } = await sql<{ id: string }>`
      select distinct u.id from users u ${groupJoins}
      join memberships mm on ${holdsMembership} and mm.role = 'manager' and mm.project_id = ${asked.projectId}
      where u.org_id = ${orgId} and u.active and u.deleted_at is null and u.id is distinct from ${asked.requestedById}::uuid`.execute(
      db,
    );
    if (rows.length > 0) return rows.map(({ id }) => id);
  }
  const { rows } = await sql<{ id: string }>`
    select id from users where org_id = ${orgId} and role = 'administrator' and active and deleted_at is null
      and id is distinct from ${asked.requestedById}::uuid`.execute(db);
  return rows.map(({ id }) => id);
}

async function stateOf(db: Db, orgId: string, asked: AskedFor): Promise<string> {
  const declaration = recordNamed(asked.subjectRecord);
  const name = stateField(declaration);
  if (name === null) return "";
  const statement = `select ${snakeCase(name)} as state from ${mappingOf(declaration).table} where org_id = $1 and id = $2`;
  const { rows } = await db.executeQuery<{ state: string }>(CompiledQuery.raw(statement, [orgId, asked.subjectId]));
  return rows[0]?.state ?? "";
}
