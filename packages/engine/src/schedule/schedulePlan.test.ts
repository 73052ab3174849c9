import { at, buildPlan, DAY } from "@gantry/testkit";
import { describe, expect, it } from "vitest";
import { schedulePlan } from "./schedulePlan.ts";

describe("schedulePlan", () => {
  it("follows all four link types (DEP-1)", () => {
    const plan = buildPlan(
      [
        { id: "A", duration: 2 * DAY },
        { id: "B" },
        { id: "C", duration: 3 * DAY },
        { id: "D", kind: "milestone" },
        { id: "E" },
      ],
      ["A FS B", "A SS+480 C", "B FF D", "C SF+480 E"],
    );
    const { activities, findings } = schedulePlan(plan);
    expect(findings).toEqual([]);
    expect(activities.map(({ id, start, finish }) => [id, start, finish])).toEqual([
      ["A", at("2026-03-02 08:00"), at("2026-03-03 17:00")],
      ["B", at("2026-03-04 08:00"), at("2026-03-04 17:00")],
      ["C", at("2026-03-03 08:00"), at("2026-03-05 17:00")],
      ["D", at("2026-03-04 17:00"), at("2026-03-04 17:00")],
      ["E", at("2026-03-03 08:00"), at("2026-03-03 17:00")],
    ]);
  });

  it("tells a loop with its path and dates the rest (NET-2)", () => {
    const plan = buildPlan(
      [{ id: "A" }, { id: "B" }, { id: "C" }, { id: "D" }],
      ["A FS B", "B FS C", "C FS A", "C FS D"],
    );
    const { activities, findings } = schedulePlan(plan);
    expect(findings.map(({ code, message, hint }) => [code, message, hint])).toEqual([
      [
        "dependency.loop",
        "3 activities form a loop: A → B → C → A. They have no dates until it is opened.",
        'Maybe remove "C → A", the last one added.',
      ],
    ]);
    expect(activities.map(({ start }) => start)).toEqual([null, null, null, at("2026-03-02 08:00")]);
  });
});
