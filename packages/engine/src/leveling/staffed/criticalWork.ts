import type { SeededRandom } from "../seededRandom.ts";
import { linkedStart, linkReach } from "./linkedStart.ts";
import { projectFinishes } from "./projectShares.ts";
import type { StaffedGeneration } from "./staffedGeneration.ts";

/** A chain is followed back over so many activities. */
const MOST_HOPS = 80;
/** A chain serves for so many steps, as looking it up costs about as much as a step. */
const STEPS_PER_CHAIN = 12;

/**
 * Work that holds up what is late or last (LVL-29): from there back over the links that drive it and over those who were on something else,
 * what waits for people and what they are on meanwhile.
 */
export class CriticalWork {
  readonly #generation: StaffedGeneration;
  readonly #random: SeededRandom;
  readonly #minds: { lateness: boolean; finish: boolean };
  #waiting: number[] = [];
  #left = 0;

  constructor(generation: StaffedGeneration, random: SeededRandom) {
    const { goals } = generation.project.problem;
    this.#generation = generation;
    this.#random = random;
    this.#minds = { lateness: goals.includes("lateness"), finish: goals.includes("finish") };
  }

  /** One of the activities that wait for people on the way to what is late or last; -1 when none does. */
  draw(): number {
    if (this.#left-- <= 0) {
      this.#left = STEPS_PER_CHAIN;
      this.#waiting = this.#chainTo(this.#end());
    }
    return this.#waiting[this.#random.below(Math.max(1, this.#waiting.length))] ?? -1;
  }

  /** Something late, the more often the later it is; where nothing is, or half of the time, what a project is done with. */
  #end(): number {
    const { project, finish } = this.#generation;
    const late = this.#minds.lateness ? this.#drawLate() : -1;
    if (late >= 0 && (!this.#minds.finish || this.#random.ratio() < 0.7)) return late;
    if (!this.#minds.finish) return -1;
    const last = projectFinishes(project, finish);
    const { of, shares } = project.projects;
    let wanted = this.#random.ratio();
    let chosen = 0;
    while (chosen + 1 < shares.length && (wanted -= shares[chosen] as number) > 0) chosen += 1;
    return finish.findIndex((each, a) => of[a] === chosen && each === last[chosen]);
  }

  #drawLate(): number {
    const { project, finish } = this.#generation;
    const { deadline, weight } = project;
    let chosen = -1;
    let sum = 0;
    for (let a = 0; a < project.count; a++) {
      const late = ((finish[a] as number) - (deadline[a] as number)) * (weight[a] as number);
      if (late <= 0) continue;
      sum += late;
      if (this.#random.ratio() * sum < late) chosen = a;
    }
    return chosen;
  }

  #chainTo(end: number): number[] {
    const waiting: number[] = [];
    if (end < 0) return waiting;
    const onPerson = this.#byPerson();
    for (let a = end, hops = 0; a >= 0 && hops < MOST_HOPS; hops++) {
      const driver = this.#driverOf(a);
      const blocker = this.#blockerOf(a, onPerson);
      const { finish, start } = this.#generation;
      // Who was on something else until it started held it up, whatever its links say.
      const isHeld = blocker >= 0 && (driver < 0 || (finish[blocker] as number) > (finish[driver] as number));
      if (isHeld || (start[a] as number) > linkedStart(this.#generation.project, a, this.#generation)) waiting.push(a);
      a = isHeld && (driver < 0 || this.#random.ratio() < 0.5) ? blocker : driver;
    }
    return waiting;
  }

  /** The predecessor whose link reaches furthest. */
  #driverOf(a: number): number {
    const { project } = this.#generation;
    let driver = -1;
    let furthest = project.notBefore[a] as number;
    for (const link of project.before[a] ?? []) {
      const reach = linkReach(project, a, { link, dates: this.#generation });
      if (reach > furthest) [furthest, driver] = [reach, link.from];
    }
    return driver;
  }

  /** What one of its people was on last before it; -1 when they were on nothing. */
  #blockerOf(a: number, onPerson: readonly (readonly number[])[]): number {
    const { start, finish, team } = this.#generation;
    let blocker = -1;
    for (const person of team[a] ?? [])
      for (const other of onPerson[person] ?? []) {
        const done = finish[other] as number;
        if (other === a || done > (start[a] as number) || done === start[other]) continue;
        if (blocker < 0 || done > (finish[blocker] as number)) blocker = other;
      }
    return blocker;
  }

  #byPerson(): number[][] {
    const { project, team } = this.#generation;
    const onPerson: number[][] = project.problem.people.map(() => []);
    team.forEach((people, a) => {
      for (const person of people ?? []) onPerson[person]?.push(a);
    });
    return onPerson;
  }
}
