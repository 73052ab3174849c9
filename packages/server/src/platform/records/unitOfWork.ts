import type { RecordDeclaration } from "@gantry/records";
import type { Actor } from "../access/actor.ts";
import type { ProjectAccess } from "../access/projectAccess.ts";
import type { Tx } from "../db/transaction.ts";
import type { RowValues } from "./recordMapping.ts";
import type { WorkingRow } from "./workingRow.ts";

/**
 * All that one action changes: rows are loaded (and locked), changed in memory, completed and checked by the duties' hooks,
 * then written together with their changes. One unit is one change set.
 */
export interface UnitOfWork {
  readonly tx: Tx;
  readonly orgId: string;
  /** Null when the system itself writes (set-up, demo). */
  readonly actor: Actor | null;
  /** Why: "edit", "undo", "import", "demo", or words given by the actor. */
  readonly cause: string;
  readonly changeSetId: string;
  /** The moment written into every row and change. */
  readonly at: string;
  /** What the actor may do. Throws where the system itself writes: nobody is to be asked. */
  readonly access: ProjectAccess;
  /** Position in the change log before this unit's own changes; live events after it tell of them. */
  readonly cursor: string;
  /** Rows by id, locked until the transaction ends. Ids without a row are missing in the answer. */
  load(declaration: RecordDeclaration, ids: Iterable<string>): Promise<Map<string, WorkingRow>>;
  /** A row this unit already holds. */
  find(declaration: RecordDeclaration, id: string): WorkingRow | undefined;
  /** A new row; fields left out get their initial value. */
  create(declaration: RecordDeclaration, values: RowValues, id?: string): WorkingRow;
  /** Rows this unit holds, of one record type or all, changed or not, in the order they came. */
  rows(declaration?: RecordDeclaration): WorkingRow[];
  /** Does something once the transaction is committed; not when it fails. */
  afterCommit(action: () => void): void;
  /** Lets the hooks complete what is to be written, until nothing changes any more. */
  prepare(): Promise<void>;
  /** Writes everything. Once. */
  flush(): Promise<void>;
}
