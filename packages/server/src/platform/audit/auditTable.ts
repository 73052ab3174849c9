import type { AuditProblem, AuditRun } from "@gantry/records";
import type { ColumnType, Generated } from "kysely";

/** Verifications of the change log. */
export interface AuditRunsTable {
  org_id: string;
  id: string;
  user_id: string | null;
  status: AuditRun["status"];
  checked: Generated<number>;
  total: Generated<number>;
  head_position: number | null;
  head_hash: string | null;
  problem_count: Generated<number>;
  problems: ColumnType<AuditProblem[], string | undefined, string>;
  started_at: Generated<string>;
  alive_at: Generated<string>;
  finished_at: string | null;
}

export type AuditTables = {
  audit_runs: AuditRunsTable;
};
