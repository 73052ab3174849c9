import type { CompiledNeed } from "./staffedProject.ts";

/** How little a person of a need's pool is wanted for it; Infinity when they cannot. */
export type Reluctance = (need: CompiledNeed, placeInPool: number) => number;

/** Finds different people for all places of several needs (LVL-11): augmenting paths, the least reluctant tried first. */
export class TeamMatching {
  readonly #placeOf = new Map<number, number>();

  /** People by place, need by need; null when the places cannot all be filled. */
  match(needs: readonly CompiledNeed[], reluctance: Reluctance): number[] | null {
    const able: number[][] = needs.flatMap((need) => {
      const people = Array.from(need.pool, (person, k) => ({ person, by: reluctance(need, k) }))
        .filter(({ by }) => by !== Infinity)
        .sort((one, other) => one.by - other.by)
        .map(({ person }) => person);
      return Array.from({ length: need.count }, () => people);
    });
    this.#placeOf.clear();
    const team = new Array<number>(able.length);
    for (let place = 0; place < able.length; place++) if (!this.#fill(place, able, team, new Set())) return null;
    return team;
  }

  #fill(place: number, able: readonly (readonly number[])[], team: number[], asked: Set<number>): boolean {
    for (const person of able[place] ?? []) {
      if (asked.has(person)) continue;
      asked.add(person);
      const holder = this.#placeOf.get(person);
      if (holder !== undefined && !this.#fill(holder, able, team, asked)) continue;
      this.#placeOf.set(person, place);
      team[place] = person;
      return true;
    }
    return false;
  }
}
