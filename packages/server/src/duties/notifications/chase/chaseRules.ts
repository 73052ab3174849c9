import { CompiledQuery } from "kysely";
import type { Tx } from "../../../platform/db/transaction.ts";

/** How people are chased for what they owe, in days. */
export interface ChaseRule {
  before: number;
  every: number;
  /** Null: nobody else is told. */
  escalateAfter: number | null;
  /** Who leads the project; null where there is none. */
  managerId: string | null;
}

export interface ChaseRules {
  of(projectId: string | null): ChaseRule;
  /** The longest any of them looks ahead. */
  furthest: number;
}

interface Found {
  id: string | null;
  before: number;
  every: number;
  escalateAfter: number | null;
  managerId: string | null;
}

/** The organisation's way of chasing, and where projects differ from it. */
export async function chaseRules(tx: Tx, orgId: string): Promise<ChaseRules> {
  const { rows } = await tx.executeQuery<Found>(CompiledQuery.raw(statement, [orgId]));
  const byProject = new Map(rows.map(({ id, ...rule }) => [id, rule]));
  const own = byProject.get(null);
  if (!own) throw new Error(`The organisation ${orgId} is not there.`);
  return {
    of: (projectId) => byProject.get(projectId) ?? own,
    furthest: Math.max(...rows.map(({ before }) => before)),
  };
}

const statement = `
  select null::uuid as id, chase_before_days as before, chase_every_days as every,
    escalate_after_days as "escalateAfter", null::uuid as "managerId"
  from organisations where org_id = $1
  union all
  select p.id, coalesce(p.chase_before_days, o.chase_before_days), coalesce(p.chase_every_days, o.chase_every_days),
    coalesce(p.escalate_after_days, o.escalate_after_days), p.manager_id
  from projects p join organisations o on o.org_id = p.org_id where p.org_id = $1 and p.deleted_at is null`;
