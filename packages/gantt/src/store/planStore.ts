import type { BarDates, DatesSource } from "../model/barDates.ts";
import type { PlanLink } from "../model/planLink.ts";
import type { PlanRow } from "../model/planRow.ts";
import { createDateTable, medianLength, writeDates } from "./dateTable.ts";
import type { DateTable } from "./dateTable.ts";
import { createLinkTable } from "./linkTable.ts";
import type { LinkTable } from "./linkTable.ts";
import { visibleRows } from "./visibleRows.ts";

/** The plan as the view reads it: rows by index, visible rows by position, dates and links flat. */
export interface PlanStore {
  rows: readonly PlanRow[];
  indexOf: ReadonlyMap<string, number>;
  /** Row index by visible position. */
  visible: Int32Array;
  /** Visible position by row index; -1 where collapsed away. */
  position: Int32Array;
  readonly dates: DateTable;
  readonly links: LinkTable;
  /** Minutes; decides when bars become too narrow for elements. */
  readonly medianLength: number;
  setRows(rows: readonly PlanRow[]): void;
  setDates(source: DatesSource): void;
  updateDates(changed: Iterable<readonly [string, BarDates]>): void;
  setLinks(links: readonly PlanLink[]): void;
  rowAt(position: number): PlanRow | undefined;
  positionOf(rowId: string | null): number;
}

export function createPlanStore(): PlanStore {
  let source: DatesSource = new Map();
  let links: readonly PlanLink[] = [];
  // What updateDates said since setDates: a new list of rows must not bring old dates back.
  const later = new Map<string, BarDates>();
  const lookup = (id: string) => later.get(id) ?? (typeof source === "function" ? source(id) : source.get(id));
  // Setters come in a row: what they make stale is made anew once, when it is first read.
  let dates: DateTable | null = null;
  // A new list of rows mostly holds the old ones: what is known of them is not asked for again.
  let earlier: { table: DateTable; indexOf: ReadonlyMap<string, number> } | null = null;
  let table: LinkTable | null = null;
  let median: number | null = null;
  const store: PlanStore = {
    rows: [],
    indexOf: new Map(),
    visible: new Int32Array(0),
    position: new Int32Array(0),
    get dates() {
      if (!dates) {
        dates = createDateTable(store.rows, lookup, earlier);
        earlier = null;
      }
      return dates;
    },
    get links() {
      return (table ??= createLinkTable(links, store.indexOf));
    },
    get medianLength() {
      return (median ??= medianLength(store.dates));
    },
    setRows(rows) {
      if (dates) earlier = { table: dates, indexOf: store.indexOf };
      store.rows = rows;
      store.indexOf = new Map(rows.map((row, index) => [row.id, index]));
      store.visible = visibleRows(rows);
      store.position = new Int32Array(rows.length).fill(-1);
      store.visible.forEach((index, position) => (store.position[index] = position));
      dates = null;
      median = null;
      table = null;
    },
    setDates(given) {
      source = given;
      later.clear();
      earlier = null;
      dates = null;
      median = null;
    },
    updateDates(changed) {
      const present = store.dates;
      for (const [id, each] of changed) {
        later.set(id, each);
        const index = store.indexOf.get(id);
        if (index !== undefined) writeDates(present, index, each);
      }
    },
    setLinks(given) {
      links = given;
      table = null;
    },
    rowAt: (position) => store.rows[store.visible[position] ?? -1],
    positionOf: (rowId) => (rowId === null ? -1 : (store.position[store.indexOf.get(rowId) ?? -1] ?? -1)),
  };
  return store;
}
