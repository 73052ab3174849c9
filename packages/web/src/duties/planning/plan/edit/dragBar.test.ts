import { describe, expect, test } from "vitest";
import { openSample } from "../testing/openSample.ts";
import { at, sampleRows } from "../testing/samplePlan.ts";
import { dragBar, type Drag } from "./dragBar.ts";

const plan = {
  items: [
    { id: "a", duration: 960 },
    {
      id: "m",
      mode: "manual",
      duration: 960,
      manualStart: "2026-05-04T08:00",
      manualFinish: "2026-05-05T17:00",
    },
    {
      id: "done",
      duration: 960,
      percentComplete: 1,
      actualStart: "2026-05-04T08:00",
      actualFinish: "2026-05-05T17:00",
    },
    { id: "live", kind: "milestone", duration: 0 },
  ],
};

function dragged(drag: Drag) {
  const { store } = openSample(plan);
  return dragBar(store.context, drag)?.patches.map((patch) => (patch.op === "update" ? patch.values : patch)) ?? null;
}

describe("dragging a bar", () => {
  test("moves work to when people work", () => {
    expect(dragged({ id: "a", kind: "move", instant: at("2026-05-09T11:00") })).toEqual([
      { constraintType: "SNET", constraintDate: "2026-05-11T08:00" },
    ]);
  });
  test("at its finish changes the duration, by working time", () => {
    expect(dragged({ id: "a", kind: "finish", instant: at("2026-05-11T12:00") })).toEqual([{ duration: 2640 }]);
    expect(dragged({ id: "a", kind: "finish", instant: at("2026-05-01T12:00") })).toEqual([{ duration: 15 }]);
    expect(dragged({ id: "live", kind: "finish", instant: at("2026-05-11T12:00") })).toBeNull();
  });
  test("at its start keeps the finish", () => {
    expect(dragged({ id: "a", kind: "start", instant: at("2026-05-05T08:00") })).toEqual([
      { constraintType: "SNET", constraintDate: "2026-05-05T08:00" },
      { duration: 480 },
    ]);
  });
  test("ends where it was let go, also where the people on it have days off", () => {
    const days = sampleRows({ items: [] }).calendar[0]?.["days"];
    const exceptions = [{ name: "Leave", from: "2026-05-05", to: "2026-05-06", intervals: [] }];
    const { store } = openSample({
      items: [{ id: "a", duration: 960 }],
      calendars: [{ id: "leave", name: "Ana", days, exceptions }],
      people: [{ id: "ana", calendarId: "leave" }],
      assignments: [{ id: "s", workItemId: "a", personId: "ana", work: 960 }],
    });
    expect(store.scheduler.dates.get("a")?.finish).toBe(at("2026-05-06T17:00"));
    const draft = dragBar(store.context, { id: "a", kind: "finish", instant: at("2026-05-07T17:00") });
    if (!draft) throw new Error("The drag gave nothing.");
    store.commit(draft);
    expect(store.model.item("a").duration).toBe(1280);
  });
  test("keeps the finish of manual and of finished work, too", () => {
    expect(dragged({ id: "m", kind: "start", instant: at("2026-05-05T08:00") })).toEqual([
      { manualStart: "2026-05-05T08:00" },
      { duration: 480 },
    ]);
    expect(dragged({ id: "done", kind: "start", instant: at("2026-05-05T08:00") })).toEqual([
      { actualStart: "2026-05-05T08:00" },
      { duration: 480 },
    ]);
  });
  test("lets finished work end where its finish is dragged", () => {
    expect(dragged({ id: "done", kind: "finish", instant: at("2026-05-06T17:00") })).toEqual([
      { duration: 1440, actualFinish: "2026-05-06T17:00" },
    ]);
  });
  test("moves finished work with its finish", () => {
    expect(dragged({ id: "done", kind: "move", instant: at("2026-05-05T08:00") })).toEqual([
      { actualStart: "2026-05-05T08:00", actualFinish: "2026-05-06T17:00" },
    ]);
  });
  test("at its progress reports whole percents", () => {
    expect(dragged({ id: "a", kind: "progress", instant: at("2026-05-05T08:30") })).toEqual([
      { percentComplete: 0.53, state: "inProgress", actualStart: "2026-05-04T08:00" },
    ]);
  });
});

test("a preview moves what follows and leaves the rows alone, and is gone when it ends", () => {
  const items = plan.items.filter(({ id }) => id === "a" || id === "live");
  const { store } = openSample({ items, links: [{ id: "l", predecessorId: "a", successorId: "live" }] });
  const draft = dragBar(store.context, { id: "a", kind: "finish", instant: at("2026-05-06T17:00") });
  const [patch] = draft?.patches ?? [];
  if (patch?.op !== "update") throw new Error("The drag gave no update.");
  const finish = () => store.scheduler.dates.get("live")?.finish;
  expect(store.scheduler.preview({ items: [{ ...store.model.item("a"), ...patch.values }], assignments: [] })).toEqual([
    "a",
    "live",
  ]);
  expect(finish()).toBe(at("2026-05-06T17:00"));
  expect(store.model.item("a").duration).toBe(960);
  store.scheduler.endPreview();
  expect(finish()).toBe(at("2026-05-05T17:00"));
});
