import { ApiProblem, type Conflict, type Edit, type EditsResult, type Problem } from "@gantry/records";
import { createStore, type Store } from "../../../platform/api/store.ts";
import type { AnyRow } from "../../../platform/records/feedRows.ts";
import { cellKey, type RefusedCell } from "../../../ui/grid/gridColumn.ts";
import { createOwnVersions } from "./ownVersions.ts";

type Values = Readonly<Record<string, unknown>>;

export interface WriterState {
  /** Values on their way to the server, by row: shown as if they were there. */
  pending: ReadonlyMap<string, Values>;
  refused: ReadonlyMap<string, RefusedCell>;
  mayUndo: boolean;
  mayRedo: boolean;
}

/** A cell's new value, and the text to be kept should it be refused. */
export interface WrittenValue {
  row: AnyRow;
  name: string;
  value: unknown;
  text: string;
}

interface WriterParts {
  record: string;
  apply: (edits: Edit[]) => Promise<EditsResult>;
  undo: (changeSetId: string) => Promise<EditsResult>;
  /** Says that somebody else changed the same. */
  conflict: (conflict: Conflict, name: string) => string;
  /** Says that a cell was not written since another one of the same action was refused. */
  together: string;
  failed: (error: unknown) => string;
}

export interface RowWriter {
  state: Store<WriterState>;
  /** `onRefused` hears of a refusal where there is no cell to keep the text in. */
  write(cells: readonly WrittenValue[], onRefused?: (message: string) => void): void;
  refuse(rowId: string, name: string, cell: RefusedCell): void;
  giveUp(rowId: string, name: string): void;
  /** Sends other edits in the same order and under the same undo. Null when they were refused. */
  send(edits: Edit[], onRefused: (error: unknown) => void): Promise<EditsResult | null>;
  /** Takes an action that was done elsewhere into the same undo. */
  did(action: ActionId): void;
  /** Hears that an action was taken back elsewhere by another one. */
  tookBack(action: ActionId, by: ActionId): void;
  undo(onRefused: (error: unknown) => void): void;
  redo(onRefused: (error: unknown) => void): void;
}

type ActionId = Pick<EditsResult, "changeSetId">;

const none: WriterState = { pending: new Map(), refused: new Map(), mayUndo: false, mayRedo: false };

/**
 * Writes cells of a list: at once on the screen, one after the other to the server. What is refused keeps the text that was typed, with
 * the reason. Every action is one change set and one step of undo.
 */
export function createRowWriter(parts: WriterParts): RowWriter {
  const state = createStore<WriterState>(none);
  const done: string[] = [];
  const undone: string[] = [];
  const own = createOwnVersions();
  let chain: Promise<unknown> = Promise.resolve();
  const set = (next: Partial<WriterState>) =>
    state.set({ ...state.get(), ...next, mayUndo: done.length > 0, mayRedo: undone.length > 0 });
  const queue = <T>(act: () => Promise<T>): Promise<T> => {
    const next = chain.then(act);
    chain = next.catch(() => undefined);
    return next;
  };
  const apply = async (edits: Edit[]) => {
    const result = await parts.apply(edits);
    own.learn(edits, result);
    return result;
  };
  const takeBack = async (changeSetId: string) => {
    const result = await parts.undo(changeSetId);
    own.learn([], result);
    return result;
  };
  const refuse: RowWriter["refuse"] = (rowId, name, cell) =>
    set({ refused: new Map(state.get().refused).set(cellKey(rowId, name), cell) });
  const clear = (cells: readonly WrittenValue[]) => {
    const refused = new Map(state.get().refused);
    for (const { row, name } of cells) refused.delete(cellKey(row.id, name));
    set({ refused });
  };
  const take = (from: string[], to: string[], onRefused: (error: unknown) => void) =>
    void queue(async () => {
      const id = from.pop();
      if (id === undefined) return;
      try {
        to.push((await takeBack(id)).changeSetId);
      } catch (error) {
        onRefused(error);
      }
      set({});
    });
  return {
    state,
    refuse,
    write(cells, onRefused) {
      const changed = cells.filter(
        ({ row, name, value }) => JSON.stringify(row[name] ?? null) !== JSON.stringify(value),
      );
      clear(cells);
      if (changed.length === 0) return;
      const rows = byRow(changed);
      set({ pending: withPending(state.get().pending, rows) });
      void queue(async () => {
        const edits = [...rows].map(([id, { version, values }]): Edit => {
          const base = own.baseOf(id, Object.keys(values), version);
          return { op: "update", record: parts.record, id, version: base, values };
        });
        try {
          done.push((await apply(edits)).changeSetId);
          undone.length = 0;
        } catch (error) {
          const [first] = changed;
          if (onRefused && first) onRefused(messageFor(parts, error, { cell: first, edits }));
          else
            for (const cell of changed) {
              refuse(cell.row.id, cell.name, { text: cell.text, message: messageFor(parts, error, { cell, edits }) });
            }
        }
        set({ pending: withoutPending(state.get().pending, rows) });
      });
    },
    giveUp(rowId, name) {
      const refused = new Map(state.get().refused);
      if (refused.delete(cellKey(rowId, name))) set({ refused });
    },
    send: (edits, onRefused) =>
      queue(async () => {
        try {
          const result = await apply(edits);
          done.push(result.changeSetId);
          undone.length = 0;
          set({});
          return result;
        } catch (error) {
          onRefused(error);
          return null;
        }
      }),
    did({ changeSetId }) {
      done.push(changeSetId);
      undone.length = 0;
      set({});
    },
    tookBack({ changeSetId }, by) {
      // Undoing an undo is redoing: the action goes back to where it was.
      const [from, to] = done.includes(changeSetId) ? [done, undone] : [undone, done];
      const place = from.indexOf(changeSetId);
      if (place === -1) return;
      from.splice(place, 1);
      to.push(by.changeSetId);
      set({});
    },
    undo: (onRefused) => take(done, undone, onRefused),
    redo: (onRefused) => take(undone, done, onRefused),
  };
}

type ByRow = Map<string, { version: number; values: Record<string, unknown> }>;

function byRow(cells: readonly WrittenValue[]): ByRow {
  const rows: ByRow = new Map();
  for (const { row, name, value } of cells) {
    const known = rows.get(row.id) ?? { version: row.version, values: {} };
    known.values[name] = value;
    rows.set(row.id, known);
  }
  return rows;
}

function withPending(pending: WriterState["pending"], rows: ByRow): WriterState["pending"] {
  const next = new Map(pending);
  for (const [id, { values }] of rows) next.set(id, { ...next.get(id), ...values });
  return next;
}

/** Values that were typed anew meanwhile stay. */
function withoutPending(pending: WriterState["pending"], rows: ByRow): WriterState["pending"] {
  const next = new Map(pending);
  for (const [id, { values }] of rows) {
    const left = Object.entries(next.get(id) ?? {}).filter(([name, value]) => values[name] !== value);
    if (left.length === 0) next.delete(id);
    else next.set(id, Object.fromEntries(left));
  }
  return next;
}

function messageFor(
  parts: WriterParts,
  error: unknown,
  { cell, edits }: { cell: WrittenValue; edits: readonly Edit[] },
): string {
  if (!(error instanceof ApiProblem)) return parts.failed(error);
  const conflict = error.conflicts.find(({ id }) => id === cell.row.id);
  if (conflict) return parts.conflict(conflict, cell.name);
  const place = edits.findIndex(({ id }) => id === cell.row.id);
  const issue = issueAbout(error.problem, cell.name, edits.length > 1 ? place : null);
  if (issue) return issue;
  const othersAre = error.conflicts.length > 0 || error.problem.issues?.some(({ path }) => /edits[./]\d/.test(path));
  return edits.length > 1 && othersAre ? parts.together : parts.failed(error);
}

/** What the server says of a field, of the edit at a place where there are several. */
function issueAbout({ issues = [] }: Problem, name: string, place: number | null): string | null {
  const about = issues.filter(({ path }) => path.split(/[./]/).includes(name));
  const here = about.find(({ path }) => place === null || path.split(/[./]/).includes(String(place)));
  return here?.message ?? null;
}
