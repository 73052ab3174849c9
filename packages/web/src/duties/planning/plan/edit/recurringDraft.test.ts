import { dayFromText } from "@gantry/records";
import { expect, test } from "vitest";
import { openSample } from "../testing/openSample.ts";
import { recurringDraft } from "./recurringDraft.ts";

const day = (text: string) => dayFromText(text) ?? 0;

test("recurring work is a summary with a row for each time, dated by the engine, and one step to undo", () => {
  const { store } = openSample({ items: [{ id: "a" }, { id: "b" }] });
  const draft = recurringDraft(store.context, "a", {
    name: "Steering",
    duration: 60,
    timeOfDay: 9 * 60,
    recurrence: { frequency: "weekly", every: 1, weekdays: [2], from: day("2026-05-04"), until: null, count: 3 },
  });
  if (!draft) throw new Error("no draft");
  store.commit(draft);
  expect(store.model.outline.rows.map(({ id, level }) => [store.model.item(id).name, level])).toEqual([
    [store.model.item("a").name, 1],
    ["Steering", 1],
    ["Steering 1", 2],
    ["Steering 2", 2],
    ["Steering 3", 2],
    [store.model.item("b").name, 1],
  ]);
  const starts = store.model.outline.rows.slice(2, 5).map(({ id }) => store.context.dates(id)?.start);
  expect(starts).toEqual(["05", "12", "19"].map((date) => Date.parse(`2026-05-${date}T09:00Z`) / 60_000));
  store.undo();
  expect(store.model.outline.rows).toHaveLength(2);
});

test("a recurrence that falls on no day adds nothing", () => {
  const { store } = openSample({ items: [{ id: "a" }] });
  const recurrence = {
    frequency: "daily",
    every: 1,
    from: day("2026-05-04"),
    until: day("2026-05-03"),
    count: null,
  } as const;
  expect(recurringDraft(store.context, null, { name: "Never", duration: 60, timeOfDay: 0, recurrence })).toBeNull();
});
