import { expect, test } from "vitest";
import { matchNeeds } from "./matchNeeds.ts";

const person = (id: string, ...skills: [skill: string, level: number, until?: number][]) => ({
  id,
  skills: skills.map(([skill, level, until = null]) => ({ skill, level, until })),
});
const need = (skill: string, level: number, count = 1) => ({ skill, level, count });

test("LVL-23 somebody who can do two things leaves the one that another can do as well", () => {
  const people = [person("ana", ["oracle", 4], ["web", 4]), person("bo", ["web", 3])];
  const [web, oracle] = matchNeeds([need("web", 3), need("oracle", 3)], people, null);
  expect(web).toMatchObject({ personIds: ["bo"], lacking: 0 });
  expect(oracle).toMatchObject({ personIds: ["ana"], lacking: 0 });
});

test("LVL-23 nobody fills two places, and what is below the level or expires before the end does not count", () => {
  const people = [person("ana", ["oracle", 4]), person("bo", ["oracle", 2]), person("cy", ["oracle", 5, 100])];
  expect(matchNeeds([need("oracle", 3, 3)], people, 100)[0]?.lacking).toBe(1);
  expect(matchNeeds([need("oracle", 3, 3)], people, 101)[0]).toMatchObject({ personIds: ["ana"], lacking: 2 });
});
