import { expect, test } from "vitest";
import { at } from "../testing/samplePlan.ts";
import { openSample } from "../testing/openSample.ts";
import type { NeedRow } from "./planNeeds.ts";
import { skillsOf } from "./skillsOf.ts";

const need = (values: Partial<NeedRow>) =>
  ({ id: "need", workItemId: "cutover", skillId: "oracle", level: 3, count: 1, units: 1, ...values }) as NeedRow;

function opened(expires: string | null) {
  const { store } = openSample({
    items: [{ id: "cutover", name: "Cut-over", duration: 5 * 480 }],
    people: [{ id: "ana" }, { id: "bo" }],
    assignments: [{ id: "a", workItemId: "cutover", personId: "ana" }],
  });
  const held = [{ personId: "ana", skillId: "oracle", level: 4, expires }] as never;
  store.showNeeds({ needs: [need({ count: 2 })], skills: new Map([["oracle", "Oracle"]]), held: skillsOf(held) });
  return store;
}

test("a row says what it asks for, and a finding who is lacking", () => {
  const store = opened(null);
  expect(store.model.needs.text("cutover")).toBe("Oracle 3 ×2");
  expect(store.findings).toMatchObject([
    { code: "need.unmet", where: { activityId: "cutover" }, data: { needId: "need", lacking: 1 } },
  ]);
});

test("a certificate counts when its last day is not before the work is done", () => {
  // Five days from Monday, 4 May: done on Friday, 8 May.
  const lacking = (expires: string) => opened(expires).findings[0]?.data["lacking"];
  expect(lacking("2026-05-08")).toBe(1);
  expect(lacking("2026-05-07")).toBe(2);
  expect(opened(null).scheduler.dates.get("cutover")?.finish).toBe(at("2026-05-08T17:00"));
});
