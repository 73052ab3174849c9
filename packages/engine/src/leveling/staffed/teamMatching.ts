import type { CompiledNeed } from "./staffedProject.ts";

/** How little a person of a need's pool is wanted for it; Infinity when they cannot. */
export type Reluctance = (need: CompiledNeed, placeInPool: number) => number;

/** Those who can fill a place, the least reluctant first. */
interface Able {
  people: number[];
  reluctance: number[];
}

/** Finds different people for all places of several needs (LVL-11): augmenting paths, the least reluctant tried first. */
export class TeamMatching {
  /** By person: the place they hold; -1 none. */
  readonly #placeOf: Int32Array;
  /** By person: the search that asked them last. */
  readonly #asked: Int32Array;
  #search = 0;

  constructor(people: number) {
    this.#placeOf = new Int32Array(people).fill(-1);
    this.#asked = new Int32Array(people);
  }

  /** People by place, need by need; null when the places cannot all be filled. */
  match(needs: readonly CompiledNeed[], reluctance: Reluctance): number[] | null {
    const able: Able[] = [];
    for (const need of needs) {
      if (need.count === 0) continue;
      const one = ableFor(need, reluctance);
      if (one.people.length < need.count) return null;
      for (let k = 0; k < need.count; k++) able.push(one);
    }
    const team = new Array<number>(able.length);
    let place = 0;
    for (; place < able.length; place++) {
      this.#search += 1;
      if (!this.#fill(place, able, team)) break;
    }
    for (let filled = 0; filled < place; filled++) this.#placeOf[team[filled] as number] = -1;
    return place < able.length ? null : team;
  }

  #fill(place: number, able: readonly Able[], team: number[]): boolean {
    for (const person of (able[place] as Able).people) {
      if (this.#asked[person] === this.#search) continue;
      this.#asked[person] = this.#search;
      const holder = this.#placeOf[person] as number;
      if (holder >= 0 && !this.#fill(holder, able, team)) continue;
      this.#placeOf[person] = place;
      team[place] = person;
      return true;
    }
    return false;
  }
}

function ableFor(need: CompiledNeed, reluctance: Reluctance): Able {
  const able: Able = { people: [], reluctance: [] };
  for (let k = 0; k < need.pool.length; k++) {
    const by = reluctance(need, k);
    if (by === Infinity) continue;
    let at = able.people.length;
    for (; at > 0 && (able.reluctance[at - 1] as number) > by; at--) {
      able.people[at] = able.people[at - 1] as number;
      able.reluctance[at] = able.reluctance[at - 1] as number;
    }
    able.people[at] = need.pool[k] as number;
    able.reluctance[at] = by;
  }
  return able;
}
