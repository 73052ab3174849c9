import { describe, expect, test } from "vitest";
import { openSample } from "../testing/openSample.ts";
import type { SamplePlan } from "../testing/samplePlan.ts";
import type { PlanStore } from "../sync/planStore.ts";
import type { Draft, EditContext } from "./draft.ts";
import { deleteRows, indent, insertRows, moveRows, outdent, placeRows } from "./structure.ts";

/** Two dashes a level: "a -b --c". */
function outlineOf(drawn: string): SamplePlan {
  const path: string[] = [];
  return {
    items: drawn.split(" ").map((word) => {
      const level = /^-*/.exec(word)?.[0].length ?? 0;
      const id = word.slice(level);
      path[level] = id;
      return { id, parentId: level === 0 ? null : (path[level - 1] as string) };
    }),
  };
}

const drawn = (store: PlanStore) =>
  store.model.outline.rows.map(({ id, level }) => "-".repeat(level - 1) + id).join(" ");

function after(start: string, change: (context: EditContext) => Draft | null): string | null {
  const { store } = openSample(outlineOf(start));
  const draft = change(store.context);
  if (draft === null) return null;
  store.commit(draft);
  const changed = drawn(store);
  store.undo();
  expect(drawn(store)).toBe(start);
  return changed;
}

describe("rows", () => {
  test.each([
    ["a b c", ["b"], "a -b c"],
    ["a b c", ["b", "c"], "a -b -c"],
    ["a -x b -y c", ["b"], "a -x -b --y c"],
    ["a -x -y -z", ["y", "z"], "a -x --y --z"],
    ["a -b -c", ["a"], null],
  ])("%s with %j indented", (start, ids, end) => expect(after(start, (context) => indent(context, ids))).toBe(end));

  test.each([
    ["a -b c", ["b"], "a b c"],
    ["a -b -c", ["b"], "a b -c"],
    ["a -b -c", ["b", "c"], "a b c"],
    ["a -b --x -c d", ["b"], "a b -x -c d"],
    ["a b", ["b"], null],
  ])("%s with %j outdented stay where they are seen", (start, ids, end) =>
    expect(after(start, (context) => outdent(context, ids))).toBe(end),
  );

  test.each([
    ["a b c d", ["c"], "up", "a c b d"],
    ["a b c d", ["b", "c"], "up", "b c a d"],
    ["a b c d", ["b", "c"], "down", "a d b c"],
    ["a b c", ["a", "b"], "up", null],
    ["a -x b -y", ["b"], "up", "b -y a -x"],
  ] as const)("%s with %j moved %s", (start, ids, direction, end) =>
    expect(after(start, (context) => moveRows(context, ids, direction))).toBe(end),
  );

  test.each([
    ["a b c d", ["a", "b"], "d", "after", "c d a b"],
    ["a b c d", ["c", "d"], "a", "before", "c d a b"],
    ["a -x b c", ["c", "b"], "a", "inside", "a -x -b -c"],
    ["a -x -y b", ["b"], "x", "after", "a -x -b -y"],
    ["a -x", ["a"], "x", "inside", null],
  ] as const)("%s with %j dropped at %s (%s)", (start, ids, targetId, position, end) =>
    expect(after(start, (context) => placeRows(context, ids, { targetId, position }))).toBe(end),
  );

  test("of equal rank are ranked anew when one moves", () => {
    const { store } = openSample({ items: ["a", "b", "c"].map((id) => ({ id, rank: "a0" })) });
    store.commit(moveRows(store.context, ["c"], "up") as Draft);
    expect(drawn(store)).toBe("a c b");
  });

  test("go with all below them", () => {
    expect(after("a -x --y b", (context) => deleteRows(context, ["a", "y"]))).toBe("b");
    expect(after("a -x --y b", (context) => deleteRows(context, ["y"]))).toBe("a -x b");
  });
});

describe("new rows", () => {
  const inserted = (start: string, nextTo: string | null, where: "before" | "after", collapsed = false) =>
    after(start, (context) => insertRows(context, { nextTo, where, values: [{}, {}] }, () => collapsed))?.replace(
      /me-\d+/g,
      "*",
    );
  test.each([
    ["a b", "b", "before", "a * * b"],
    ["a b", "a", "after", "a * * b"],
    ["a -x b", "x", "after", "a -x -* -* b"],
    ["a -x b", "a", "after", "a -* -* -x b"],
    ["a b", null, "after", "a b * *"],
  ] as const)("%s: next to %s, %s", (start, nextTo, where, end) => expect(inserted(start, nextTo, where)).toBe(end));
  test("come after the whole of a collapsed row", () =>
    expect(inserted("a -x b", "a", "after", true)).toBe("a -x * * b"));
});
