import { ranksBetween } from "@gantry/records";
import type { Outline } from "../model/outline.ts";
import type { Patch } from "../model/patch.ts";
import type { PlanModel } from "../model/planModel.ts";
import { updateOf } from "./draft.ts";

/** A working copy of the outline in which rows are moved about; `patches` gives them ranks, moved rows alone where that is possible. */
export class Arrangement {
  readonly #model: PlanModel;
  readonly #children = new Map<string | null, string[]>();
  readonly #parents = new Map<string, string | null>();
  readonly #moved = new Set<string>();

  constructor(model: PlanModel) {
    this.#model = model;
    const outline: Outline = model.outline;
    for (const { id, parentId } of outline.rows) this.#parents.set(id, parentId);
  }

  children(parent: string | null): string[] {
    let list = this.#children.get(parent);
    if (!list) this.#children.set(parent, (list = [...(this.#model.outline.children.get(parent) ?? [])]));
    return list;
  }

  parentOf(id: string): string | null {
    return this.#parents.get(id) ?? null;
  }

  indexOf(id: string): number {
    return this.children(this.parentOf(id)).indexOf(id);
  }

  /** Takes a row out and puts it below `parent` at `index` (as counted without it). */
  move(id: string, parent: string | null, index: number): void {
    const from = this.children(this.parentOf(id));
    const at = from.indexOf(id);
    if (at >= 0) from.splice(at, 1);
    this.children(parent).splice(index, 0, id);
    this.#parents.set(id, parent);
    this.#moved.add(id);
  }

  isWithin(id: string, branch: string): boolean {
    for (let at: string | null = id; at !== null; at = this.parentOf(at)) if (at === branch) return true;
    return false;
  }

  /** Ranks of moved rows by id. */
  ranks(): Map<string, string> {
    const ranks = new Map<string, string>();
    for (const list of this.#children.values()) {
      if (list.some((id) => this.#moved.has(id))) for (const [id, rank] of this.#ranksOf(list)) ranks.set(id, rank);
    }
    return ranks;
  }

  patches(): Patch[] {
    return [...this.ranks()].flatMap(([id, rank]) =>
      updateOf("workItem", this.#model.item(id), { rank, parentId: this.parentOf(id) }),
    );
  }

  #ranksOf(list: readonly string[]): [string, string][] {
    const rankOf = (id: string | undefined) => (id === undefined ? null : this.#model.item(id).rank);
    const stay = list.filter((id) => !this.#moved.has(id));
    const isOrdered = stay.every(
      (id, index) => index === 0 || (rankOf(stay[index - 1]) as string) < (rankOf(id) as string),
    );
    // Rows of equal rank leave no room between them: then all of them are ranked anew.
    if (!isOrdered) return zip(list, ranksBetween(null, null, list.length));
    const found: [string, string][] = [];
    for (let at = 0; at < list.length;) {
      let end = at;
      while (end < list.length && this.#moved.has(list[end] as string)) end++;
      if (end > at)
        found.push(...zip(list.slice(at, end), ranksBetween(rankOf(list[at - 1]), rankOf(list[end]), end - at)));
      at = end + 1;
    }
    return found;
  }
}

const zip = (ids: readonly string[], ranks: readonly string[]) =>
  ids.map((id, index): [string, string] => [id, ranks[index] as string]);
