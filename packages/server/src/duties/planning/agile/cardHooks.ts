import { progressInState, stateOfProgress, type ItemState, type WorkItemRow } from "@gantry/records";
import { organisationClock } from "../../../platform/organisations/organisationClock.ts";
import type { RecordHooks } from "../../../platform/records/hooks.ts";
import type { WorkingRow } from "../../../platform/records/workingRow.ts";
import { checkPlaces, leaveTrashedPlaces } from "./checkPlaces.ts";
import { columnsOf, type Column } from "./columnsOf.ts";

/**
 * A card's column, its state and its progress say the same (AGL-9): of the three, what an edit changes leads, the column before the state
 * before the progress, and the others follow where the edit leaves them alone.
 */
export const cardHooks: RecordHooks = {
  async prepare(unit, rows) {
    await leaveTrashedPlaces(unit, rows);
    // What is undone comes back whole.
    if (unit.cause === "undo") return;
    const moved = rows.filter((row) => !row.deleted && isMove(row));
    if (moved.length === 0) return;
    const columns = await columnsOf(unit, moved);
    const { minute } = await organisationClock(unit.tx, unit.orgId, unit.at);
    for (const row of moved) follow(row, columns.get(row.projectId ?? "") ?? [], minute);
  },
  async check(unit, rows) {
    await checkPlaces(unit, rows);
  },
};

function isMove(row: WorkingRow): boolean {
  if (row.isNew) return row.values["boardColumnId"] !== null;
  return row.touched("boardColumnId", "state", "percentComplete") && row.wasDeleted === row.deleted;
}

function follow(row: WorkingRow, columns: readonly Column[], now: number): void {
  const item = row.values as unknown as WorkItemRow;
  const before = row.before as unknown as WorkItemRow | null;
  const column = columns.find(({ id }) => id === item.boardColumnId);
  const intoColumn = row.isNew || row.touched("boardColumnId");
  const state = stateAfter(row, intoColumn ? column : undefined);
  const isOther = state !== (before?.state ?? "open");
  row.set({ state });
  if (isOther && !row.touched("percentComplete")) {
    const plannedStart = (row.derived["start"] ?? null) as string | null;
    set(row, progressInState(before ?? item, state, { now, plannedStart }));
  }
  if (!intoColumn && column && column.category !== state)
    row.set({ boardColumnId: columns.find(({ category }) => category === state)?.id ?? null });
}

function stateAfter(row: WorkingRow, column: Column | undefined): ItemState {
  const item = row.values as unknown as WorkItemRow;
  if (column) return column.category;
  if (row.isNew || row.touched("state")) return item.state;
  return stateOfProgress(item);
}

/** Sets what the edit does not say itself. */
function set(row: WorkingRow, values: Partial<WorkItemRow>): void {
  for (const [name, value] of Object.entries(values)) if (row.isNew || !row.touched(name)) row.set({ [name]: value });
}
