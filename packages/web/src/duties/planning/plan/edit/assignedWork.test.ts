import { describe, expect, test } from "vitest";
import { openSample } from "../testing/openSample.ts";
import { at } from "../testing/samplePlan.ts";
import { isRefusal, type Outcome } from "./draft.ts";
import { editDuration, setWork } from "./editDuration.ts";
import { editResources } from "./editResources.ts";

/** "Build", two days by Ana at full time, before "Test". */
function opened(values: Record<string, unknown> = {}, assigned: Record<string, unknown> = {}) {
  const { store } = openSample({
    items: [
      { id: "build", duration: 960, ...values },
      { id: "test", duration: 480 },
    ],
    links: [{ id: "l", predecessorId: "build", successorId: "test" }],
    people: [
      { id: "ana", name: "Ana" },
      { id: "ben", name: "Ben" },
    ],
    assignments: [{ id: "a", workItemId: "build", personId: "ana", units: 1, work: 960, ...assigned }],
    project: { conventions: null },
  });
  const does = (outcome: Outcome) => {
    if (outcome === null || isRefusal(outcome)) throw new Error(JSON.stringify(outcome));
    store.commit(outcome);
    return store.model.assignmentsOf("build")[0];
  };
  const build = () => store.model.item("build");
  return { store, does, build, finish: (id: string) => store.scheduler.dates.get(id)?.finish };
}

describe("a duration typed where somebody's work is planned", () => {
  test("moves the finish and what follows, since the work grows with it", () => {
    const { store, does, build, finish } = opened();
    expect(does(editDuration(store.context, build(), "4d"))).toMatchObject({ work: 1920, units: 1 });
    expect(finish("build")).toBe(at("2026-05-07T17:00"));
    expect(finish("test")).toBe(at("2026-05-08T17:00"));
    store.undo();
    expect(finish("test")).toBe(at("2026-05-06T17:00"));
  });
  test("leaves what is done and changes what remains", () => {
    const { store, does, build } = opened({}, { actualWork: 480, remainingWork: 480 });
    expect(does(editDuration(store.context, build(), "3d"))).toMatchObject({ work: 1440, remainingWork: 960 });
    expect(does(editDuration(store.context, build(), "4h"))).toMatchObject({ work: 240, remainingWork: 0 });
  });
  test("spreads fixed work over it", () => {
    const { store, does, build, finish } = opened({ taskType: "fixedWork" });
    expect(does(editDuration(store.context, build(), "4d"))).toMatchObject({ work: 960, units: 0.5 });
    expect(finish("build")).toBe(at("2026-05-07T17:00"));
  });
  test("gives a milestone that becomes an activity work for all of it", () => {
    const { store, does, build, finish } = opened({ duration: 0, kind: "milestone" }, { work: 0, units: 0.5 });
    expect(does(editDuration(store.context, build(), "1d"))).toMatchObject({ work: 240 });
    expect(finish("build")).toBe(at("2026-05-04T17:00"));
  });
});

describe("other people", () => {
  test("at half their time take twice as long, or do half of it in a fixed duration (WRK-4)", () => {
    const half = opened();
    expect(half.does(editResources(half.store.context, half.build(), "Ana[50%]"))).toMatchObject({
      units: 0.5,
      work: 960,
    });
    expect(half.build().duration).toBe(1920);
    expect(half.finish("build")).toBe(at("2026-05-07T17:00"));
    const fixed = opened({ taskType: "fixedDuration" });
    expect(fixed.does(editResources(fixed.store.context, fixed.build(), "Ana[50%]"))).toMatchObject({
      units: 0.5,
      work: 480,
    });
    expect(fixed.finish("build")).toBe(at("2026-05-05T17:00"));
  });

  test("who join share the effort where it drives, and it is one step (WRK-5)", () => {
    const { store, does, build, finish } = opened({ effortDriven: true });
    does(editResources(store.context, build(), "Ana, Ben"));
    expect(store.model.assignmentsOf("build").map(({ units, work }) => [units, work])).toEqual([
      [1, 480],
      [1, 480],
    ]);
    expect(finish("build")).toBe(at("2026-05-04T17:00"));
    store.undo();
    expect(finish("build")).toBe(at("2026-05-05T17:00"));
  });
});

test("typed work takes longer, shared out as before (WRK-2)", () => {
  const { store, does, build, finish } = opened();
  expect(does(setWork(store.context, build(), 1920, "work"))).toMatchObject({ units: 1, work: 1920 });
  expect(build()).toMatchObject({ work: 1920, duration: 1920 });
  expect(finish("test")).toBe(at("2026-05-08T17:00"));
});
