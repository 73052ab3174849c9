import { at, buildPlan, DAY, scheduleChart } from "@gantry/testkit";
import { describe, expect, it } from "vitest";
import { conventions } from "./conventions.ts";
import { openPlan } from "./livePlan.ts";
import type { Conventions, Plan } from "./plan.ts";
import { schedulePlan } from "./schedulePlan.ts";

const monday = at("2026-03-02 08:00");
const wednesday = at("2026-03-04 08:00");

function convention(name: Conventions["name"], outOfSequence: Conventions["outOfSequence"]): Partial<Plan> {
  return { conventions: { ...conventions[name], outOfSequence } };
}

function drawn(chart: string, fields: Partial<Plan>) {
  const { scheduled, drawn: expected } = scheduleChart(chart, fields);
  expect(scheduled).toBe(expected);
}

describe("work begun before its predecessor is done (PRG-9)", () => {
  it("waits with what remains, by retained logic", () => {
    const chart = `
      MTWTFSSMTWTFSS
A     XXXXX
B      XXXX..XX      | started 03-03, done 50, days 4, FS A
C              X     | FS B`;
    drawn(chart, convention("gantry", "retainedLogic"));
    drawn(chart, convention("msProject", "msProject"));
  });

  it("goes on, where progress overrides the logic", () =>
    drawn(
      `
      MTWTFSSMTWTFSS
A     XXXXX
B      XXXX          | started 03-03, done 50, FS A
C            X       | FS B`,
      convention("gantry", "progressOverride"),
    ));

  it("goes on by MS Project while nothing is done of it", () =>
    drawn(
      `
      MTWTFSSMTWTFSS
A     XXXXX
B      XXXX          | started 03-03, FS A`,
      convention("msProject", "msProject"),
    ));

  it("waits for what its summary waits for, but not for the summary's constraint", () => {
    drawn(
      `
      MTWTFSSMTWTFSS
A     XXXXX
P      XXXX..X       | summary, FS A
B      XXXX..X       | started 03-03, done 50, days 2, in P`,
      convention("gantry", "retainedLogic"),
    );
    drawn(
      `
      MTWTFSSMTWTFSS
P      XX            | summary, SNET 03-09
B      XX            | started 03-03, done 50, in P`,
      convention("gantry", "retainedLogic"),
    );
  });

  it("tells what it waits for", () => {
    const plan = buildPlan(
      [
        { id: "A", duration: 5 * DAY },
        { id: "B", duration: 2 * DAY, actualStart: monday, percentComplete: 0.5 },
      ],
      ["A FS B"],
    );
    expect(openPlan(plan).reasons("B")?.finish).toMatchObject({
      drivenBy: { kind: "dependency", dependencyId: "A FS B" },
    });
  });

  it("of which the rest alone is scheduled waits by retained logic, and goes on from the data date when overridden", () => {
    const plan = (outOfSequence: Conventions["outOfSequence"]) =>
      buildPlan(
        [
          { id: "A", duration: 3 * DAY },
          { id: "B", duration: 3 * DAY, actualStart: monday, remainingDuration: 2 * DAY },
          { id: "C", duration: 4 * DAY },
        ],
        ["A FS B"],
        { ...convention("primavera", outOfSequence), dataDate: wednesday },
      );
    const [a, b] = schedulePlan(plan("retainedLogic")).activities;
    expect(b).toMatchObject({ earlyStart: at("2026-03-09 08:00"), earlyFinish: at("2026-03-10 17:00") });
    expect(a?.totalFloat).toBe(0);
    const [free, going] = schedulePlan(plan("progressOverride")).activities;
    expect(going).toMatchObject({ earlyStart: wednesday, earlyFinish: at("2026-03-05 17:00") });
    // What is overridden is no predecessor any more: it has room to the project's finish.
    expect(free?.totalFloat).toBe(DAY);
  });
});

describe("what remains of work in progress by Primavera", () => {
  const begun = { id: "A", duration: 2 * DAY, actualStart: monday, remainingDuration: DAY };
  const remaining = { conventions: conventions.primavera, dataDate: wednesday };

  it("finishes no earlier than its constraint asks (CON-4)", () => {
    const date = at("2026-03-06 17:00");
    const [a] = schedulePlan(buildPlan([{ ...begun, constraint: { type: "FNET", date } }], [], remaining)).activities;
    expect(a).toMatchObject({
      earlyStart: at("2026-03-06 08:00"),
      earlyFinish: date,
      drivenBy: { kind: "constraint" },
    });
  });

  it("leaves nothing of a level of effort that is over (LOE-1, PRG-6)", () => {
    const over = { actualStart: monday, actualFinish: at("2026-03-03 17:00") };
    const plan = buildPlan([{ id: "L", kind: "levelOfEffort", ...over }, { id: "B" }], ["B FF L"], remaining);
    expect(schedulePlan(plan).activities[0]).toMatchObject({
      start: monday,
      finish: over.actualFinish,
      earlyStart: wednesday,
      earlyFinish: wednesday,
    });
  });
});
