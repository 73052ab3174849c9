import type { LevelingActivity, LevelingProblem, Need } from "./levelingProblem.ts";
import type { Binding, LeveledActivity } from "./levelingProposal.ts";

type Placed = Pick<LeveledActivity, "id" | "start" | "finish" | "personIds">;

/** Where an activity could start by its links and dates alone, and which link says so. */
export interface LinkBound {
  from: number;
  linkFromId: string | null;
}

/** Who can meet a need at all. */
function isAble(need: Need, problem: LevelingProblem, personId: string): boolean {
  const person = problem.people.find(({ id }) => id === personId);
  if (!person || need.kind === "resource") return false;
  if (need.kind === "person") return need.personId === personId;
  if (need.kind === "role") return person.roles.includes(need.role);
  return person.skills.some(({ skill, level }) => skill === need.skill && level >= need.level);
}

/** Answers what each activity of a finished schedule waits for, and who else could do it (LVL-15). */
export class Bindings {
  readonly #problem: LevelingProblem;
  readonly #byPerson = new Map<string, Placed[]>();
  readonly #byFinish: readonly Placed[];
  readonly #needs: ReadonlyMap<string, readonly Need[]>;
  readonly #able = new Map<string, readonly string[]>();

  constructor(problem: LevelingProblem, placed: readonly Placed[]) {
    this.#problem = problem;
    this.#needs = new Map(problem.activities.map(({ id, needs }) => [id, needs]));
    this.#byFinish = placed.toSorted((one, other) => one.finish - other.finish);
    for (const one of placed)
      for (const person of one.personIds) {
        const list = this.#byPerson.get(person);
        if (list) list.push(one);
        else this.#byPerson.set(person, [one]);
      }
  }

  #ableFor(need: Need): readonly string[] {
    const key = JSON.stringify(need);
    let able = this.#able.get(key);
    if (!able) {
      able = this.#problem.people.filter(({ id }) => isAble(need, this.#problem, id)).map(({ id }) => id);
      this.#able.set(key, able);
    }
    return able;
  }

  of(activity: LevelingActivity, placed: Placed, bound: LinkBound): Binding {
    if (activity.fixed) return { kind: "fixed" };
    if (placed.start <= bound.from) {
      if (bound.linkFromId !== null) return { kind: "link", fromId: bound.linkFromId };
      const { notBefore } = activity;
      return notBefore !== null && notBefore > this.#problem.start
        ? { kind: "notBefore", date: notBefore }
        : { kind: "start" };
    }
    return this.#busyBefore(activity, placed, bound.from) ?? { kind: "chosen" };
  }

  /** Those who held what it needs, and gave it free last before it starts. */
  #busyBefore({ id, needs }: LevelingActivity, { start }: Placed, from: number): Binding | null {
    const people = new Set(needs.flatMap((need) => this.#ableFor(need)));
    const resources = new Set(needs.flatMap((need) => (need.kind === "resource" ? [need.resourceId] : [])));
    let last = -Infinity;
    const holders: Placed[] = [];
    for (let k = this.#doneBy(start) - 1; k >= 0; k--) {
      const other = this.#byFinish[k] as Placed;
      if (other.id === id || other.finish === other.start) continue;
      if (other.finish <= from || other.finish < last) break;
      const isHolder =
        other.personIds.some((person) => people.has(person)) ||
        (this.#needs.get(other.id) ?? []).some((need) => need.kind === "resource" && resources.has(need.resourceId));
      if (!isHolder) continue;
      last = other.finish;
      holders.push(other);
    }
    if (holders.length === 0) return null;
    const held = holders.flatMap((holder) => this.#needs.get(holder.id) ?? []);
    return {
      kind: "busy",
      activityIds: holders.map((holder) => holder.id),
      personIds: [...new Set(holders.flatMap(({ personIds }) => personIds.filter((person) => people.has(person))))],
      resourceIds: [...resources].filter((resource) =>
        held.some((need) => need.kind === "resource" && need.resourceId === resource),
      ),
    };
  }

  /** How many are finished by then. */
  #doneBy(moment: number): number {
    let low = 0;
    let high = this.#byFinish.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#byFinish[middle] as Placed).finish <= moment) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  alternatives({ needs }: LevelingActivity, { start, finish, personIds }: Placed): string[] {
    const [need] = needs;
    if (need === undefined || needs.length !== 1 || personIds.length !== 1 || start === finish) return [];
    return this.#ableFor(need).filter(
      (person) =>
        person !== personIds[0] &&
        !(this.#byPerson.get(person) ?? []).some((other) => other.start < finish && start < other.finish),
    );
  }
}
