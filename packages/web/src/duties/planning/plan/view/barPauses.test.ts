import { expect, test } from "vitest";
import { openSample } from "../testing/openSample.ts";
import { at } from "../testing/samplePlan.ts";
import { barPauses } from "./barPauses.ts";

test("a split row pauses between its parts, which move along with it", () => {
  const parts = [
    { start: "2026-05-04T08:00", finish: "2026-05-05T17:00" },
    { start: "2026-05-07T08:00", finish: "2026-05-07T17:00" },
  ];
  const { store } = openSample({
    items: [
      { id: "whole", duration: 480 },
      { id: "split", duration: 1440, parts },
      { id: "later", duration: 1440, parts, levelingDelay: 480 },
    ],
  });
  const pauses = (id: string) => {
    const item = store.model.item(id);
    return barPauses(item, store.scheduler.dates.get(id), store.model.calendarOf(item));
  };
  expect(pauses("whole")).toEqual([]);
  expect(pauses("split")).toEqual([at("2026-05-05T17:00"), at("2026-05-07T08:00")]);
  expect(pauses("later")).toEqual([at("2026-05-06T17:00"), at("2026-05-08T08:00")]);
});
