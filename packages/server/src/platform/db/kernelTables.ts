import type { ColumnType, Generated } from "kysely";

type JsonColumn<T> = ColumnType<T, string, string>;

/** The change log; rows are only ever added. `xid` and `seq` order them as they were committed. */
export interface ChangesTable {
  org_id: string;
  seq: Generated<number>;
  xid: Generated<string>;
  record: string;
  record_id: string;
  project_id: string | null;
  verb: "created" | "updated" | "deleted" | "restored";
  version: number;
  before: JsonColumn<Record<string, unknown> | null>;
  after: JsonColumn<Record<string, unknown> | null>;
  private_to: string | null;
  user_id: string | null;
  at: Generated<string>;
  change_set_id: string;
  cause: string;
}

/** Seals give changes their position in commit order (the cursor of live events) and chain their hashes. */
export interface ChangeSealsTable {
  org_id: string;
  position: number;
  seq: number;
  hash: Buffer;
  /** Which way of hashing it was made with. */
  formula: Generated<number>;
}

/** The end of an organisation's chain of seals. */
export interface ChangeChainsTable {
  org_id: string;
  position: number;
  xid: string;
  seq: number;
  hash: Buffer;
}

export interface IdempotencyKeysTable {
  org_id: string;
  user_id: string;
  key: string;
  fingerprint: Buffer;
  status: number | null;
  answer: string | null;
  created_at: Generated<string>;
}

/** What the engine computed for a project as a whole; instants are minutes of project time. */
export interface ProjectSchedulesTable {
  org_id: string;
  project_id: string;
  revision: number;
  /** Position in the change log up to which it holds. */
  position: number;
  computed_at: string;
  computed_start: number | null;
  computed_finish: number | null;
  percent_complete: number | null;
  findings: JsonColumn<unknown[]>;
}

export interface WorkItemSchedulesTable {
  org_id: string;
  work_item_id: string;
  project_id: string;
  start: number | null;
  finish: number | null;
  early_start: number | null;
  early_finish: number | null;
  late_start: number | null;
  late_finish: number | null;
  total_float: number | null;
  free_float: number | null;
  critical: boolean | null;
  duration: number | null;
}

export interface KernelTables {
  changes: ChangesTable;
  change_seals: ChangeSealsTable;
  change_chains: ChangeChainsTable;
  idempotency_keys: IdempotencyKeysTable;
  project_schedules: ProjectSchedulesTable;
  work_item_schedules: WorkItemSchedulesTable;
}
