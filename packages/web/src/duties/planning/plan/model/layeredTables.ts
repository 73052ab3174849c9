import { patched, type Patch } from "./patch.ts";
import { planRecordNames, type AnyRow, type PlanRecordName, type PlanTables, type RowChange } from "./rows.ts";

interface Layer {
  key: string;
  patches: readonly Patch[];
}

/** A layer that the server knows: it lies beneath all that is on its way, at its place among its like. Null: it is gone. */
export interface GroundLayer {
  key: string;
  seq: number;
  patches: readonly Patch[] | null;
}

type Tables = Record<PlanRecordName, Map<string, AnyRow>>;

/**
 * The rows of a plan twice over: as the server last told them, and as they are shown, which is that plus the edits on their
 * way. When an edit fails its layer is taken away and what it covered comes to light again, later edits kept.
 */
export class LayeredTables {
  readonly #base: Tables = emptyTables();
  readonly #shown: Tables = emptyTables();
  #layers: Layer[] = [];
  #ground: (GroundLayer & Layer)[] = [];

  constructor(rows: Partial<Record<PlanRecordName, readonly object[]>>, ground: readonly GroundLayer[] = []) {
    for (const record of planRecordNames) {
      for (const row of (rows[record] ?? []) as readonly AnyRow[]) {
        this.#base[record].set(row.id, row);
        this.#shown[record].set(row.id, row);
      }
    }
    this.#refresh(ground.flatMap((layer) => this.#lay(layer)));
  }

  /** Rows as the server last told them; the maps stay the same and follow. */
  get beneath(): PlanTables {
    return this.#base as unknown as PlanTables;
  }

  get shown(): PlanTables {
    return this.#shown as unknown as PlanTables;
  }

  /** The row as the server last told it. */
  base(record: PlanRecordName, id: string): AnyRow | null {
    return this.#base[record].get(id) ?? null;
  }

  row(record: PlanRecordName, id: string): AnyRow | null {
    return this.#shown[record].get(id) ?? null;
  }

  addLayer(layer: Layer): RowChange[] {
    this.#layers.push(layer);
    return this.#refresh(layer.patches);
  }

  removeLayer(key: string): RowChange[] {
    const layer = this.#layers.find((each) => each.key === key);
    if (!layer) return [];
    this.#layers = this.#layers.filter((each) => each !== layer);
    return this.#refresh(layer.patches);
  }

  /** Puts other patches into a layer, at its place. */
  replaceLayer(key: string, layer: Layer): RowChange[] {
    const at = this.#layers.findIndex((each) => each.key === key);
    if (at < 0) return [];
    const touched = [...(this.#layers[at] as Layer).patches, ...layer.patches];
    this.#layers = this.#layers.with(at, layer);
    return this.#refresh(touched);
  }

  /** Takes rows and ground layers as the server tells them and, in the same breath, drops the layer they confirm. */
  confirm(
    rows: readonly { record: PlanRecordName; id: string; row: AnyRow | null }[],
    layerKey: string | null,
    ground: readonly GroundLayer[] = [],
  ): RowChange[] {
    const touched: { record: PlanRecordName; id: string }[] = [...rows, ...ground.flatMap((layer) => this.#lay(layer))];
    for (const { record, id, row } of rows) {
      if (row) this.#base[record].set(id, row);
      else this.#base[record].delete(id);
    }
    const layer = this.#layers.find((each) => each.key === layerKey);
    if (layer) {
      this.#layers = this.#layers.filter((each) => each !== layer);
      touched.push(...layer.patches);
    }
    return this.#refresh(touched);
  }

  /** Puts a ground layer at its place, or takes it away; gives what it touches, before and after. */
  #lay({ key, seq, patches }: GroundLayer): readonly Patch[] {
    const before = this.#ground.find((each) => each.key === key)?.patches ?? [];
    this.#ground = this.#ground.filter((each) => each.key !== key);
    if (patches === null) return before;
    this.#ground = [...this.#ground, { key, seq, patches }].sort((a, b) => a.seq - b.seq);
    return [...before, ...patches];
  }

  #refresh(touched: readonly { record: PlanRecordName; id: string }[]): RowChange[] {
    const changes: RowChange[] = [];
    const done = new Set<string>();
    const overlay = this.#overlay(new Set(touched.map(({ id }) => id)));
    for (const { record, id } of touched) {
      if (done.has(id)) continue;
      done.add(id);
      const before = this.row(record, id);
      let after = this.base(record, id);
      for (const patch of overlay.get(id) ?? []) after = patched(after, patch);
      if (before === after) continue;
      if (after) this.#shown[record].set(id, after);
      else this.#shown[record].delete(id);
      changes.push({ record, id, before, after });
    }
    return changes;
  }

  #overlay(ids: ReadonlySet<string>): Map<string, Patch[]> {
    const found = new Map<string, Patch[]>();
    for (const layer of [...this.#ground, ...this.#layers]) {
      for (const patch of layer.patches) {
        if (!ids.has(patch.id)) continue;
        const list = found.get(patch.id);
        if (list) list.push(patch);
        else found.set(patch.id, [patch]);
      }
    }
    return found;
  }
}

function emptyTables(): Tables {
  return {
    project: new Map(),
    workItem: new Map(),
    dependency: new Map(),
    assignment: new Map(),
    skillNeed: new Map(),
    person: new Map(),
    calendar: new Map(),
    sprint: new Map(),
    boardColumn: new Map(),
  };
}
