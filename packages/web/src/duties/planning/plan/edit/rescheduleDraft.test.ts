import { instantFromText } from "@gantry/records";
import { expect, test } from "vitest";
import { openSample } from "../testing/openSample.ts";
import { rescheduleDraft } from "./rescheduleDraft.ts";

const at = (text: string) => instantFromText(text) ?? 0;

test("work not begun starts after the date, what follows moves along without an edit of its own, and one step takes it back", () => {
  const { store } = openSample({
    items: [{ id: "a" }, { id: "b" }],
    links: [{ id: "l", predecessorId: "a", successorId: "b" }],
  });
  const { live } = store.scheduler;
  if (!live) throw new Error("no schedule");
  const before = store.context.dates("b")?.start;
  const draft = rescheduleDraft(store.context, live.plan, at("2026-06-01T08:00"));
  expect(draft?.patches.map(({ id }) => id)).toEqual(["a"]);
  if (draft) store.commit(draft);
  expect(store.model.item("a")).toMatchObject({ constraintType: "SNET", constraintDate: "2026-06-01T08:00" });
  expect(store.context.dates("a")?.start).toBe(at("2026-06-01T08:00"));
  expect(store.context.dates("b")?.start).toBeGreaterThan(at("2026-06-01T08:00"));
  store.undo();
  expect(store.context.dates("b")?.start).toBe(before);
});

test("there is nothing to do where all work lies after the date", () => {
  const { store } = openSample({ items: [{ id: "a" }] });
  const { live } = store.scheduler;
  expect(live && rescheduleDraft(store.context, live.plan, at("2020-01-01T08:00"))).toBeNull();
});
