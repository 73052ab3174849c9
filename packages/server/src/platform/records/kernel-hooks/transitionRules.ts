import type { Values, transitionRule } from "@gantry/records";
import { CompiledQuery } from "kysely";
import type { Db } from "../../db/database.ts";

export type Rule = Pick<
  Values<typeof transitionRule>,
  "fromState" | "toState" | "forbidden" | "roles" | "requires" | "approval"
>;

/** What the organisation asks of changes of state of a record type. */
export async function readRules(db: Db, orgId: string, recordType: string): Promise<Rule[]> {
  const { rows } = await db.executeQuery<Rule>(
    CompiledQuery.raw(
      `select from_state as "fromState", to_state as "toState", forbidden, roles, requires, approval
       from transition_rules where org_id = $1 and record_type = $2 and deleted_at is null`,
      [orgId, recordType],
    ),
  );
  return rows;
}

/** The rules for going from one state to another; those for any state count as well. */
export function rulesFor(rules: readonly Rule[], from: string, to: string): Rule[] {
  return rules.filter((rule) => rule.toState === to && (rule.fromState === null || rule.fromState === from));
}

/** Who has to approve: an administrator where any rule asks for one; null where nobody has to. */
export function approverOf(rules: readonly Rule[]): "manager" | "administrator" | null {
  const asked = rules.map((rule) => rule.approval);
  return asked.includes("administrator") ? "administrator" : asked.includes("manager") ? "manager" : null;
}

/** What was asked for of a row and is not decided yet; null where nothing is. */
export async function pendingApproval(
  db: Db,
  orgId: string,
  { subjectRecord, subjectId }: { subjectRecord: string; subjectId: string },
): Promise<{ id: string; toState: string } | null> {
  const { rows } = await db.executeQuery<{ id: string; toState: string }>(
    CompiledQuery.raw(
      `select id, to_state as "toState" from approvals
       where org_id = $1 and subject_record = $2 and subject_id = $3 and decision = 'pending' and deleted_at is null`,
      [orgId, subjectRecord, subjectId],
    ),
  );
  return rows[0] ?? null;
}
