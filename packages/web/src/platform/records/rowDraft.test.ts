import { describe, expect, test } from "vitest";
import { afterGivingUp, afterSaving, withEdit } from "./rowDraft.ts";

const row = { version: 3, name: "Old", goals: ["a"] };

describe("withEdit", () => {
  test("remembers the version the first edit was based on", () => {
    const first = withEdit(null, row, "name", "New");
    expect(first).toEqual({ version: 3, edits: { name: "New" } });
    expect(withEdit(first, { ...row, version: 5 }, "goals", [])?.version).toBe(3);
  });
  test("typing the old value again leaves nothing to save", () => {
    expect(withEdit(withEdit(null, row, "name", "New"), row, "name", "Old")).toBeNull();
    expect(withEdit(null, row, "goals", ["a"])).toBeNull();
  });
});

test("what was typed while saving stays, based on the version just written", () => {
  const draft = { version: 3, edits: { name: "Newer", goals: [] } };
  const sent = { version: 3, edits: { name: "New", goals: [] } };
  expect(afterSaving(draft, sent, 4)).toEqual({ version: 4, edits: { name: "Newer" } });
  expect(afterSaving(draft, draft, 4)).toBeNull();
});

test("what was typed while saving stays based on what was seen where others' changes were merged", () => {
  const draft = { version: 3, edits: { name: "New", goals: [] } };
  const sent = { version: 3, edits: { name: "New" } };
  expect(afterSaving(draft, sent, 4)).toEqual({ version: 4, edits: { goals: [] } });
  expect(afterSaving(draft, sent, 5)).toEqual({ version: 3, edits: { goals: [] } });
  // Nobody else changed the field that was saved, or it would not have been.
  const anew = { version: 3, edits: { name: "Newer" } };
  expect(afterSaving(anew, sent, 5)).toEqual({ version: 5, edits: { name: "Newer" } });
});

test("giving up a field keeps the others", () => {
  const draft = { version: 3, edits: { name: "Mine", goals: [] } };
  expect(afterGivingUp(draft, ["name"], 6)).toEqual({ version: 6, edits: { goals: [] } });
});
