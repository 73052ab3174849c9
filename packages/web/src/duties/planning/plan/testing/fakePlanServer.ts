import { ApiProblem, type Change, type Conflict, type Edit, type EditsResult } from "@gantry/records";
import { isSameValue, patched } from "../model/patch.ts";
import type { AnyRow, PlanRecordName } from "../model/rows.ts";
import type { PlanApi } from "../sync/planApi.ts";

interface Entry {
  changeSetId: string;
  record: PlanRecordName;
  id: string;
  before: AnyRow | null;
  after: AnyRow | null;
  by: string;
}

type Rows = Partial<Record<PlanRecordName, readonly AnyRow[]>>;

/** Keeps the contract of edits and undo in memory: versions, merging of what does not overlap, conflicts, cascades, one transaction each. */
export class FakePlanServer {
  readonly rows = new Map<string, AnyRow>();
  readonly changes: Change[] = [];
  /** Answers with this problem instead, as often as given. */
  failures: ApiProblem[] = [];
  #log: Entry[] = [];
  #sets = 0;

  constructor(rows: Rows) {
    for (const [, list] of Object.entries(rows)) for (const row of list) this.rows.set(row.id, row);
  }

  /** The API as one person uses it. */
  as(by: string) {
    return {
      apply: async (edits: readonly Edit[], _idempotencyKey: string) =>
        this.#transact(by, (set) => edits.flatMap((edit) => this.#edit(edit, { set, by }))),
      undo: async (changeSetId: string) => this.#transact(by, (set) => this.#undo(changeSetId, { set, by })),
    } satisfies PlanApi;
  }

  async #transact(by: string, run: (set: string) => Entry[]): Promise<EditsResult> {
    await Promise.resolve();
    const failure = this.failures.shift();
    if (failure) throw failure;
    const before = new Map(this.rows);
    const set = `set-${++this.#sets}`;
    try {
      const entries = run(set);
      this.#log.push(...entries);
      for (const entry of entries) this.changes.push(changeOf(entry, { by, cursor: String(this.changes.length + 1) }));
      return { changeSetId: set, cursor: String(this.changes.length), rows: entries.map(resultRow) };
    } catch (error) {
      this.rows.clear();
      for (const [id, row] of before) this.rows.set(id, row);
      throw error;
    }
  }

  #write(entry: Omit<Entry, "after">, after: AnyRow | null): Entry {
    if (after) this.rows.set(entry.id, after);
    else this.rows.delete(entry.id);
    return { ...entry, after };
  }

  #edit(edit: Edit, { set, by }: { set: string; by: string }): Entry[] {
    const record = edit.record as PlanRecordName;
    const before = this.rows.get(edit.id) ?? null;
    const entry = { changeSetId: set, record, id: edit.id, before, by };
    if (edit.op === "create")
      return [this.#write(entry, { ...(patched(null, { ...edit, record }) as AnyRow), version: 1 })];
    if (!before) throw problem(404, "record.absent", "It is not there.");
    if (edit.op === "update") {
      this.#check(edit, before);
      return [this.#write(entry, { ...before, ...edit.values, version: before.version + 1 })];
    }
    const cascaded = [...this.rows.values()].filter(
      (row) =>
        row["parentId"] === edit.id ||
        row["predecessorId"] === edit.id ||
        row["successorId"] === edit.id ||
        row["workItemId"] === edit.id,
    );
    return [
      this.#write(entry, null),
      ...cascaded.flatMap((row) =>
        this.rows.has(row.id)
          ? this.#edit({ op: "delete", record: recordOf(row), id: row.id, version: row.version }, { set, by })
          : [],
      ),
    ];
  }

  #check(edit: Edit & { op: "update" }, row: AnyRow): void {
    if (edit.version >= row.version) return;
    const later = this.#log.filter(({ id, after }) => id === edit.id && after !== null && after.version > edit.version);
    const changed = new Set(
      later.flatMap(({ before, after }) =>
        Object.keys(after ?? {}).filter((name) => name !== "version" && !isSameValue(before?.[name], after?.[name])),
      ),
    );
    const fields = Object.keys(edit.values).filter((name) => changed.has(name));
    if (fields.length === 0) return;
    const conflict: Conflict = {
      record: edit.record,
      id: edit.id,
      yourVersion: edit.version,
      version: row.version,
      fields,
      yours: edit.values,
      theirs: row,
      changedBy: later.at(-1)?.by ?? null,
      changedAt: null,
    };
    throw problem(409, "record.conflict", "Somebody changed the same.", [conflict]);
  }

  #undo(changeSetId: string, { set, by }: { set: string; by: string }): Entry[] {
    return this.#log
      .filter((entry) => entry.changeSetId === changeSetId)
      .toReversed()
      .map((done) => {
        const now = this.rows.get(done.id) ?? null;
        if (now && done.after && now.version !== done.after.version)
          throw problem(409, "changeSet.builtUpon", "A later change stands on it.");
        const version = (done.after?.version ?? done.before?.version ?? 0) + 1;
        return this.#write(
          { changeSetId: set, record: done.record, id: done.id, before: now, by },
          done.before && { ...done.before, version },
        );
      });
  }
}

function recordOf(row: AnyRow): PlanRecordName {
  return "predecessorId" in row ? "dependency" : "personId" in row ? "assignment" : "workItem";
}

function resultRow({ record, id, after, before }: Entry): EditsResult["rows"][number] {
  return {
    record,
    id,
    version: after?.version ?? (before?.version ?? 0) + 1,
    deleted: after === null,
    values: after ?? {},
  };
}

function changeOf(
  { record, id, before, after, changeSetId }: Entry,
  { by, cursor }: { by: string; cursor: string },
): Change {
  const verb = after === null ? "deleted" : before === null ? "created" : "updated";
  const version = after?.version ?? (before?.version ?? 0) + 1;
  return {
    cursor,
    record,
    id,
    projectId: null,
    verb,
    version,
    before,
    after,
    by: { id: by, name: by },
    at: "2026-05-04T08:00:00.000Z",
    changeSetId,
    cause: "edit",
  };
}

export function problem(status: number, code: string, detail: string, conflicts?: Conflict[]): ApiProblem {
  return new ApiProblem({
    type: "about:blank",
    title: "Refused",
    status,
    code,
    detail,
    ...(conflicts ? { conflicts } : {}),
  });
}
