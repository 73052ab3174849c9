import { describe, expect, test } from "vitest";
import { readLevelingCase } from "./readLevelingCase.ts";

const stars = "*".repeat(72);
const progen = `${stars}
jobs (incl. supersource/sink ):  4
${stars}
PRECEDENCE RELATIONS:
jobnr.    #modes  #successors   successors
   1        1          2           2   3
   2        1          1           4
   3        1          1           4
   4        1          0
${stars}
REQUESTS/DURATIONS:
jobnr. mode duration  R 1  R 2
${"-".repeat(72)}
  1      1     0       0    0
  2      1     8       4    0
  3      1     4       3    1
  4      1     0       0    0
${stars}
RESOURCEAVAILABILITIES:
  R 1  R 2
   5    1
${stars}
`;
const patterson = "4 2\n5 1\n0 0 0 2 2 3\n8 4 0 1 4\n4 3 1 1 4\n0 0 0 0\n";
const line = "=".repeat(60);
const imopse = `${line}
Tasks: 2
${line}
ResourceID \t Salary \t Skills
1\t \t16.4\t Q2: 1 \t Q4: 0 \t
2\t \t15.7\t Q4: 2
${line}
TaskID \t Duration \t Skill \t Predecessor IDs
1\t\t19\t Q4: 1
2\t\t36\t Q2: 1\t1
${line}
`;
const read = (text: string) => readLevelingCase(new TextEncoder().encode(text));

function problemOf(text: string) {
  const result = read(text);
  if (result.status !== "read") throw new Error(JSON.stringify(result));
  return result.case.problem;
}

describe("leveling cases of the literature", () => {
  test("the same project in ProGen's and in Patterson's format", () => {
    const problem = problemOf(progen);
    expect(problem).toEqual(problemOf(patterson));
    expect(problem.resources.map(({ capacity }) => capacity)).toEqual([5, 1]);
    expect(problem.activities.map(({ duration, needs }) => [duration, needs.length])).toEqual([
      [0, 0],
      [8, 1],
      [4, 2],
      [0, 0],
    ]);
    expect(problem.links.map(({ fromId, toId }) => `${fromId}-${toId}`)).toEqual(["1-2", "1-3", "2-4", "3-4"]);
  });

  test("people, salaries and skills of iMOPSE", () => {
    const { people, activities, links } = problemOf(imopse);
    expect(people.map(({ costPerMinute }) => costPerMinute)).toEqual([16.4, 15.7]);
    expect(people[0]?.skills).toEqual([
      { skill: "Q2", level: 1, until: null },
      { skill: "Q4", level: 0, until: null },
    ]);
    expect(activities[1]).toMatchObject({ duration: 36, needs: [{ kind: "skill", skill: "Q2", level: 1, count: 1 }] });
    expect(links).toEqual([{ fromId: "1", toId: "2", type: "FS", lag: 0, lagUnit: "elapsed" }]);
  });

  test("anything else is left to others", () => {
    expect(read("<Project/>").status).toBe("other");
    expect(read("").status).toBe("other");
  });

  test.each([
    ["leveling.number", patterson.slice(0, -6)],
    ["leveling.rest", `${patterson}7`],
    ["progen.section", progen.replace("REQUESTS/DURATIONS:", "REQUESTS")],
    ["progen.modes", progen.replace("  2      1     8", "  2      2     8")],
    ["imopse.row", imopse.replace("Q4: 1", "Q4")],
    ["leveling.link", imopse.replace("Q2: 1\t1", "Q2: 1\t7")],
  ])("refuses with %s", (code, text) => {
    const result = read(text);
    expect(result.status === "refused" && result.findings[0]?.code).toBe(code);
  });

  test("cut off anywhere it never throws", () => {
    for (const text of [progen, patterson, imopse])
      for (let length = 0; length < text.length; length += 7)
        expect(["read", "refused", "other"]).toContain(read(text.slice(0, length)).status);
  });
});
