import type { RecordDeclaration } from "@gantry/records";
import type { Actor } from "../access/actor.ts";
import { ProjectAccess } from "../access/projectAccess.ts";
import { appendChanges } from "../changes/appendChanges.ts";
import { newId } from "../db/newId.ts";
import type { Tx } from "../db/transaction.ts";
import { indexRows } from "../search/indexRows.ts";
import type { HookRegistry, RecordHooks } from "./hooks.ts";
import { loadRows } from "./loadRows.ts";
import { mappingOf, type RowValues } from "./recordMapping.ts";
import type { UnitOfWork } from "./unitOfWork.ts";
import { WorkingRow } from "./workingRow.ts";
import { writeRows } from "./writeRows.ts";

export interface UnitParts {
  tx: Tx;
  hooks: HookRegistry;
  orgId: string;
  /** Null when the system itself writes (set-up, demo). */
  actor: Actor | null;
  cause: string;
  /** The moment written into rows and changes (ISO); now where it is left out. */
  at?: string;
}

const ROUNDS = 50;

/** The unit of work of one open transaction. */
export class OpenUnit implements UnitOfWork {
  readonly tx: Tx;
  readonly orgId: string;
  readonly actor: Actor | null;
  readonly cause: string;
  readonly changeSetId = newId();
  readonly at: string;
  readonly #hooks: HookRegistry;
  readonly #rows = new Map<string, WorkingRow>();
  readonly #prepared = new Map<WorkingRow, number>();
  readonly #afterCommit: (() => void)[] = [];
  #access: ProjectAccess | null = null;
  #cursor: string | null = null;

  constructor({ tx, hooks, orgId, actor, cause, at = new Date().toISOString() }: UnitParts) {
    this.at = at;
    this.tx = tx;
    this.orgId = orgId;
    this.actor = actor;
    this.cause = cause;
    this.#hooks = hooks;
  }

  get access(): ProjectAccess {
    if (!this.actor) throw new Error("The system itself writes; there is no actor whose access could be checked.");
    return (this.#access ??= new ProjectAccess(this.tx, this.actor));
  }

  get cursor(): string {
    if (this.#cursor === null) throw new Error("The unit has not been written yet.");
    return this.#cursor;
  }

  async load(declaration: RecordDeclaration, ids: Iterable<string>): Promise<Map<string, WorkingRow>> {
    const wanted = [...new Set(ids)];
    const missing = wanted.filter((id) => !this.find(declaration, id));
    const found = await loadRows(this.tx, this.orgId, declaration, missing);
    for (const [id, row] of found)
      this.#rows.set(keyOf(declaration, id), new WorkingRow(declaration, id, row, this.at));
    return new Map(
      wanted.flatMap((id) => {
        const row = this.find(declaration, id);
        return row ? [[id, row] as const] : [];
      }),
    );
  }

  find(declaration: RecordDeclaration, id: string): WorkingRow | undefined {
    return this.#rows.get(keyOf(declaration, id));
  }

  create(declaration: RecordDeclaration, values: RowValues, id: string = newId()): WorkingRow {
    const row = new WorkingRow(declaration, id, null, this.at);
    row.values = initialValues(declaration);
    row.set(values);
    row.touches = 1;
    this.#rows.set(keyOf(declaration, id), row);
    return row;
  }

  rows(declaration?: RecordDeclaration): WorkingRow[] {
    const all = [...this.#rows.values()];
    return declaration ? all.filter((row) => row.declaration === declaration) : all;
  }

  afterCommit(action: () => void): void {
    this.#afterCommit.push(action);
  }

  /** Called when the transaction is committed. */
  committed(): void {
    for (const action of this.#afterCommit) action();
  }

  /** Lets the hooks complete what is to be written, until nothing changes any more. */
  async prepare(): Promise<void> {
    for (let round = 0; round < ROUNDS; round++) {
      const fresh = this.rows().filter((row) => row.touches > (this.#prepared.get(row) ?? 0));
      if (fresh.length === 0) return;
      for (const row of fresh) this.#prepared.set(row, row.touches);
      await this.#run("prepare", fresh);
    }
    throw new Error(`Hooks still changed rows after ${ROUNDS} rounds.`);
  }

  /** Writes everything. Once. */
  async flush(): Promise<void> {
    if (this.#cursor !== null) throw new Error("The unit is already written.");
    await this.prepare();
    const changed = this.rows().filter((row) => row.verb !== null);
    await this.#run("check", changed);
    for (const rows of byRecord(changed)) await writeRows(this.tx, this.orgId, rows, this.at);
    await indexRows(this.tx, this.orgId, changed, this.at);
    this.#cursor = await appendChanges(this, changed);
    await this.#run("written", changed);
  }

  async #run(step: keyof RecordHooks, rows: readonly WorkingRow[]): Promise<void> {
    for (const group of byRecord(rows)) {
      for (const hooks of this.#hooks.of(group[0]?.declaration.name ?? "")) await hooks[step]?.(this, group);
    }
  }
}

function keyOf(declaration: RecordDeclaration, id: string): string {
  return `${declaration.name}:${id}`;
}

function byRecord(rows: readonly WorkingRow[]): WorkingRow[][] {
  const groups = new Map<RecordDeclaration, WorkingRow[]>();
  for (const row of rows) {
    const group = groups.get(row.declaration);
    if (group) group.push(row);
    else groups.set(row.declaration, [row]);
  }
  return [...groups.values()];
}

/** What a new row holds where its maker says nothing; what neither may be empty nor has an initial value is left for hooks. */
function initialValues(declaration: RecordDeclaration): RowValues {
  const values: RowValues = {};
  for (const { name, field } of mappingOf(declaration).own)
    if (field.initial !== null || field.nullable) values[name] = field.initial;
  return values;
}
