import { expect, test } from "vitest";
import { at } from "../testing/samplePlan.ts";
import { isRefusal } from "../edit/draft.ts";
import { openSample, settled } from "../testing/openSample.ts";
import { editNeeds } from "./editNeeds.ts";
import { skillsOf } from "./skillsOf.ts";

function opened(expires: string | null) {
  const { store } = openSample({
    items: [{ id: "cutover", name: "Cut-over", duration: 5 * 480 }],
    people: [{ id: "ana" }, { id: "bo" }],
    assignments: [{ id: "a", workItemId: "cutover", personId: "ana" }],
    needs: [{ id: "need", workItemId: "cutover", skillId: "oracle", level: 3, count: 2 }],
  });
  const held = [{ personId: "ana", skillId: "oracle", level: 4, expires }] as never;
  store.showSkills({
    names: new Map([
      ["oracle", "Oracle"],
      ["linux", "Linux"],
    ]),
    held: skillsOf(held),
  });
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

test("typed needs keep their rows, come and go, as one step that is undone", async () => {
  const store = opened(null);
  const type = (text: string) => {
    const outcome = editNeeds(store.context, store.model.item("cutover"), text);
    if (outcome === null || isRefusal(outcome)) return outcome;
    store.commit(outcome);
    return outcome.patches.map(({ op, id }) => [op, id]);
  };
  expect(type("oracle 4 x2[50%], Linux")).toEqual([
    ["update", "need"],
    ["create", "me-1"],
  ]);
  expect(store.model.needs.text("cutover")).toBe("Oracle 4 ×2[50%], Linux 3 ×1");
  expect(type("Oracle 4 ×2[50%], Linux 3 ×1")).toBeNull();
  await settled(store);
  store.undo();
  expect(store.model.needs.text("cutover")).toBe("Oracle 3 ×2");
  await settled(store);
  expect(type("")).toEqual([["delete", "need"]]);
  expect(store.findings).toEqual([]);
});

test.each([
  ["Orakle", "No skill is called “Orakle”. Maybe “Oracle”?"],
  ["Cobol", "No skill is called “Cobol”. Add it to the register of skills first."],
  ["Oracle, Oracle 3", "Oracle 3 is asked for twice. Say once how many people."],
  ["Oracle 6", "Levels go from 1 to 5: “Oracle”."],
  ["Oracle ×0", "From 1 to 100 people can be asked for at once: “Oracle”."],
  ["Oracle[120%]", "The share of their time for “Oracle” lies above 0% and at most at 100%."],
])("%j is refused with what helps", (text, refused) => {
  const store = opened(null);
  expect(editNeeds(store.context, store.model.item("cutover"), text)).toEqual({ refused });
});

test("where it is not known who has which skill, nobody is said to be lacking", () => {
  const store = opened(null);
  store.showSkills({ names: new Map([["oracle", "Oracle"]]), held: null });
  expect(store.findings).toEqual([]);
});
