import { expect, test } from "vitest";
import { shownMatrix, skillRisks, standingOf, type HeldRow, type SkillRow } from "./skillMatrix.ts";

const today = "2026-03-04";
const skill = (id: string, area = "") => ({ id, name: id, area }) as SkillRow;
const held = (personId: string, skillId: string, level: number, expires: string | null = null) =>
  ({ id: `${personId} ${skillId}`, personId, skillId, level, expires }) as HeldRow;
const people = ["Ana", "Bo"].map((id) => ({ id, name: id }));

test.each([
  [null, "valid"],
  ["2026-03-03", "expired"],
  ["2026-03-04", "soon"],
  ["2026-05-03", "soon"],
  ["2026-05-04", "valid"],
])("a certificate up to %s is %s", (expires, standing) => expect(standingOf({ expires }, today)).toBe(standing));

test("a skill that one does alone, and one that nobody does, are risks; who is nearest is told (SKL-1)", () => {
  const { gaps, single } = skillRisks(
    ["Both", "One", "Learning", "Expired", "Left", "None"].map((id) => skill(id)),
    [
      held("Ana", "Both", 3),
      held("Bo", "Both", 5),
      held("Ana", "One", 4),
      held("Bo", "One", 2),
      held("Ana", "Learning", 1),
      held("Bo", "Learning", 2),
      held("Ana", "Expired", 5, "2026-03-01"),
      held("Gone", "Left", 5),
    ],
    { people, today },
  );
  const told = (risks: typeof gaps) =>
    risks.map(({ skill: { name }, only, next }) => [
      name,
      only?.personId ?? null,
      next.map(({ personId }) => personId),
    ]);
  expect(told(single)).toEqual([["One", "Ana", ["Bo"]]]);
  expect(told(gaps)).toEqual([
    ["Learning", null, ["Bo", "Ana"]],
    ["Expired", null, ["Ana"]],
    ["Left", null, []],
    ["None", null, []],
  ]);
});

test("words name skills or people, an area its skills, and what expires its people", () => {
  const all = {
    skills: [skill("Oracle", "Data"), skill("Scrum", "Method")],
    held: [held("Ana", "Oracle", 3, "2026-03-01"), held("Bo", "Scrum", 3)],
    people,
  };
  const shown = (words: string, area: string | null = null, expiring = false) => {
    const matrix = shownMatrix(all, { words, area, expiring }, today);
    return [matrix.skills.map(({ id }) => id), matrix.people.map(({ id }) => id)];
  };
  expect(shown("")).toEqual([
    ["Oracle", "Scrum"],
    ["Ana", "Bo"],
  ]);
  expect(shown("ora")).toEqual([["Oracle"], ["Ana", "Bo"]]);
  expect(shown("bo")).toEqual([["Oracle", "Scrum"], ["Bo"]]);
  expect(shown("nobody")).toEqual([["Oracle", "Scrum"], []]);
  expect(shown("", "Method")).toEqual([["Scrum"], ["Ana", "Bo"]]);
  expect(shown("", null, true)).toEqual([["Oracle"], ["Ana"]]);
});
