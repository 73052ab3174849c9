import { generateLeveling, generatePortfolio } from "@gantry/testkit";
import { describe, expect, test } from "vitest";
import type { LevelingProblem } from "../levelingProblem.ts";
import { SeededRandom } from "../seededRandom.ts";
import { firstList } from "./firstList.ts";
import { ANYONE } from "./placing.ts";
import { type ListChange, StaffedGeneration } from "./staffedGeneration.ts";
import { type CompiledStaffed, compileStaffed } from "./staffedProject.ts";

const CHANGES = 120;

/** Another place for one activity between those it is linked to, or another person for it. */
function draw(project: CompiledStaffed, list: Int32Array, chosen: Int32Array, random: SeededRandom): ListChange {
  const from = random.below(list.length);
  const activity = list[from] as number;
  const pool = project.needs[activity]?.[0]?.pool ?? [];
  if (random.ratio() < 0.3) {
    chosen[activity] = random.ratio() < 0.4 ? ANYONE : (pool[random.below(pool.length)] ?? ANYONE);
    return { activity, from, to: from };
  }
  const to = random.below(list.length);
  const between = list.slice(Math.min(from, to), Math.max(from, to) + 1);
  const isLinked = [...between].some(
    (other) =>
      (project.before[activity] ?? []).some((link) => link.from === other) ||
      (project.after[activity] ?? []).includes(other),
  );
  return { activity, from, to: isLinked ? from : to };
}

function put(list: Int32Array, from: number, to: number): void {
  const rest = [...list];
  const [one = 0] = rest.splice(from, 1);
  rest.splice(to, 0, one);
  list.set(rest);
}

function scheduleOf({ start, finish, team, unmet }: StaffedGeneration): unknown {
  return { start: [...start], finish: [...finish], team: [...team], unmet };
}

const problems: readonly [string, LevelingProblem][] = [
  ...Array.from({ length: 12 }, (_, at): [string, LevelingProblem] => [
    `projects of seed ${at}`,
    generateLeveling({ projects: 1 + (at % 3), activities: 40, people: 5 + (at % 4), skills: 3, seed: 500 + at }),
  ]),
  ["a portfolio", generatePortfolio({ projects: 3, activities: 150, people: 12, skills: 5, seed: 9 })],
];

describe("a changed list (LVL-28)", () => {
  test.each(problems)("%s: what is made anew is what the whole list gives", (_, problem) => {
    const project = compileStaffed(problem);
    const [list, chosen] = [firstList(project), new Int32Array(project.count).fill(ANYONE)];
    const [changed, whole] = [new StaffedGeneration(project), new StaffedGeneration(project)];
    const random = new SeededRandom(7);
    changed.generate(list, chosen);
    for (let k = 0; k < CHANGES; k++) {
      const chosenBefore = chosen.slice();
      const before = scheduleOf(changed);
      const change = draw(project, list, chosen, random);
      put(list, change.from, change.to);
      changed.change(list, chosen, change);
      whole.generate(list, chosen);
      expect(scheduleOf(changed)).toEqual(scheduleOf(whole));
      if (random.ratio() < 0.5) changed.keep();
      else {
        changed.undo();
        chosen.set(chosenBefore);
        put(list, change.to, change.from);
        expect(scheduleOf(changed)).toEqual(before);
      }
    }
  });
});
