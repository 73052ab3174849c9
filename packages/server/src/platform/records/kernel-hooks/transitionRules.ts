import type { Values, transitionRule } from "@gantry/records";
import { CompiledQuery } from "kysely";
import type { Tx } from "../../db/transaction.ts";

export type Rule = Pick<
  Values<typeof transitionRule>,
  "fromState" | "toState" | "forbidden" | "roles" | "requires" | "approval"
>;

/** What the organisation asks of changes of state of a record type. */
export async function readRules(tx: Tx, orgId: string, recordType: string): Promise<Rule[]> {
  const { rows } = await tx.executeQuery<Rule>(
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
