import { describe, expect, it } from "vitest";
import type { TaskType } from "../schedule/plan.ts";
import { addAssignment, removeAssignment } from "./assignWork.ts";
import { changeAssignedWork, changeDuration, changeUnits, changeWork, type AssignedWork } from "./workEdit.ts";

const DAY = 480;

const person = (id: string, units: number, work: number | null, more: Partial<AssignedWork> = {}): AssignedWork => ({
  id,
  units,
  work,
  ...more,
});

const activity = (taskType: TaskType, effortDriven = false) => ({
  duration: 4 * DAY,
  taskType,
  effortDriven,
  work: 4 * DAY,
});

const ana = person("ana", 1, 4 * DAY);

describe("another duration", () => {
  it("is more work, but of fixed work fewer units (WRK-1)", () => {
    const longer = { activity: { duration: 8 * DAY, work: 8 * DAY }, assignments: [{ id: "ana", work: 8 * DAY }] };
    expect(changeDuration(activity("fixedUnits"), [ana], 8 * DAY)).toEqual(longer);
    expect(changeDuration(activity("fixedDuration"), [ana], 8 * DAY)).toEqual(longer);
    expect(changeDuration(activity("fixedWork"), [ana], 8 * DAY)).toEqual({
      activity: { duration: 8 * DAY },
      assignments: [{ id: "ana", units: 0.5 }],
    });
  });

  it("keeps what is done and leaves materials and unstated work alone (WRK-1)", () => {
    const begun = person("ana", 1, 4 * DAY, { actualWork: DAY, remainingWork: 3 * DAY });
    expect(changeDuration(activity("fixedUnits"), [begun], 8 * DAY).assignments).toEqual([
      { id: "ana", work: 8 * DAY, remainingWork: 7 * DAY },
    ]);
    expect(changeDuration(activity("fixedUnits"), [person("steel", 5, 300, { kind: "material" })], 8 * DAY)).toEqual({
      activity: { duration: 8 * DAY },
      assignments: [],
    });
    expect(changeDuration(activity("fixedUnits"), [person("ana", 1, null)], 8 * DAY).assignments).toEqual([]);
  });
});

describe("other work", () => {
  it("takes longer, but of a fixed duration more units (WRK-2)", () => {
    const two = [person("ana", 1, 3 * DAY), person("ben", 1, DAY)];
    expect(changeWork(activity("fixedUnits"), two, 8 * DAY)).toEqual({
      activity: { work: 8 * DAY, duration: 6 * DAY },
      assignments: [
        { id: "ana", work: 6 * DAY },
        { id: "ben", work: 2 * DAY },
      ],
    });
    expect(changeWork(activity("fixedDuration"), [ana], 2 * DAY)).toEqual({
      activity: { work: 2 * DAY },
      assignments: [{ id: "ana", work: 2 * DAY, units: 0.5 }],
    });
    expect(changeWork(activity("fixedUnits"), [], 2 * DAY)).toEqual({ activity: { work: 2 * DAY }, assignments: [] });
  });

  it("of one person changes how long they take, by their contour (WRK-3, RES-3)", () => {
    const bell = person("ana", 1, 2 * DAY, { contour: "bell" });
    expect(changeAssignedWork(activity("fixedUnits"), [bell], { id: "ana", work: 4 * DAY })).toEqual({
      activity: { work: 4 * DAY, duration: 8 * DAY },
      assignments: [{ id: "ana", work: 4 * DAY }],
    });
    expect(changeAssignedWork(activity("fixedDuration"), [ana], { id: "ana", work: 8 * DAY })).toEqual({
      activity: { work: 8 * DAY },
      assignments: [{ id: "ana", work: 8 * DAY, units: 2 }],
    });
  });
});

describe("other units", () => {
  it("take longer or shorter, but of a fixed duration do more or less (WRK-4)", () => {
    const half = { id: "ana", units: 0.5 };
    for (const type of ["fixedUnits", "fixedWork"] as const)
      expect(changeUnits(activity(type), [ana], half)).toEqual({
        activity: { duration: 8 * DAY },
        assignments: [half],
      });
    expect(changeUnits(activity("fixedDuration"), [ana], half)).toEqual({
      activity: { work: 2 * DAY },
      assignments: [{ ...half, work: 2 * DAY }],
    });
  });
});

describe("who joins and leaves", () => {
  const ben = person("ben", 1, null);

  it("brings work of their own, or takes a share of the others' (WRK-5)", () => {
    expect(addAssignment(activity("fixedUnits"), [ana], ben)).toEqual({
      activity: { work: 8 * DAY },
      assignments: [{ id: "ben", units: 1, work: 4 * DAY }],
    });
    const shared = [
      { id: "ana", work: 2 * DAY },
      { id: "ben", units: 1, work: 2 * DAY },
    ];
    for (const driven of [activity("fixedUnits", true), activity("fixedWork")])
      expect(addAssignment(driven, [ana], ben)).toEqual({ activity: { duration: 2 * DAY }, assignments: shared });
    expect(addAssignment(activity("fixedDuration", true), [ana], ben)).toEqual({
      activity: {},
      assignments: [
        { id: "ana", work: 2 * DAY, units: 0.5 },
        { id: "ben", work: 2 * DAY, units: 0.5 },
      ],
    });
  });

  it("takes the activity's work as the first (WRK-5)", () => {
    expect(addAssignment({ ...activity("fixedUnits"), work: null }, [], ben)).toEqual({
      activity: { work: 4 * DAY },
      assignments: [{ id: "ben", units: 1, work: 4 * DAY }],
    });
    expect(addAssignment({ ...activity("fixedUnits"), work: 2 * DAY }, [], ben)).toEqual({
      activity: { work: 2 * DAY, duration: 2 * DAY },
      assignments: [{ id: "ben", units: 1, work: 2 * DAY }],
    });
  });

  it("leaves work to the others, or takes it along (WRK-6)", () => {
    const two = [person("ana", 1, 2 * DAY), person("ben", 1, 2 * DAY)];
    const half = { ...activity("fixedUnits", true), duration: 2 * DAY };
    expect(removeAssignment(half, two, "ben")).toEqual({
      activity: { duration: 4 * DAY },
      assignments: [{ id: "ana", work: 4 * DAY }],
    });
    expect(removeAssignment({ ...half, effortDriven: false }, two, "ben")).toEqual({
      activity: { work: 2 * DAY },
      assignments: [],
    });
    expect(removeAssignment(half, [ana], "ana")).toEqual({ activity: {}, assignments: [] });
  });
});
