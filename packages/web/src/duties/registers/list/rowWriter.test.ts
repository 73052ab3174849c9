import { ApiProblem, type Edit, type EditsResult, type Problem } from "@gantry/records";
import { describe, expect, test, vi } from "vitest";
import { createRowWriter } from "./rowWriter.ts";

const row = { id: "a", version: 3, title: "Old", cost: null };

function problem(more: Partial<Problem>): ApiProblem {
  return new ApiProblem({ type: "", title: "", status: 422, code: "row.invalid", detail: "No.", ...more });
}

function writerWith(apply: (edits: Edit[]) => Promise<EditsResult>) {
  const undo = vi.fn(async (id: string): Promise<EditsResult> => ({
    changeSetId: `undo of ${id}`,
    cursor: "",
    rows: [],
  }));
  const writer = createRowWriter({
    record: "risk",
    apply,
    undo,
    conflict: (_, name) => `${name} was changed`,
    together: "not written either",
    failed: () => "failed",
  });
  return { writer, undo };
}

const answer = (version: number): EditsResult => ({
  changeSetId: `set ${version}`,
  cursor: "",
  rows: [{ record: "risk", id: "a", version, deleted: false, values: {} }],
});

/** Everything queued so far has been sent. */
const settled = (writer: ReturnType<typeof createRowWriter>) => writer.send([], () => undefined);

describe("writing", () => {
  test("shows a value at once, and sends the next on the version the first one made", async () => {
    const sent: Edit[][] = [];
    const { writer } = writerWith(async (edits) => {
      sent.push(edits);
      return answer(3 + sent.length);
    });
    writer.write([{ row, name: "title", value: "New", text: "New" }]);
    expect(writer.state.get().pending.get("a")).toEqual({ title: "New" });
    writer.write([{ row, name: "cost", value: 5, text: "5" }]);
    await settled(writer);
    expect(sent.slice(0, 2)).toEqual([
      [{ op: "update", record: "risk", id: "a", version: 3, values: { title: "New" } }],
      [{ op: "update", record: "risk", id: "a", version: 4, values: { cost: 5 } }],
    ]);
    expect(writer.state.get().pending.size).toBe(0);
  });

  test("stands on no version in which others changed something unseen, but for the very field it wrote", async () => {
    const sent: Edit[] = [];
    const { writer } = writerWith(async (edits) => {
      sent.push(...edits);
      // Somebody else's change came in between: the first edit is merged, and makes the version after the next.
      return answer(4 + sent.length);
    });
    writer.write([{ row, name: "title", value: "New", text: "New" }]);
    writer.write([{ row, name: "cost", value: 5, text: "5" }]);
    writer.write([{ row, name: "title", value: "Newer", text: "Newer" }]);
    await settled(writer);
    expect(sent.map((edit) => "version" in edit && edit.version)).toEqual([3, 3, 5]);
  });

  test("an undo that follows right upon one's own edit is stood on, one that others' changes went before is not", async () => {
    const sent: Edit[] = [];
    const { writer, undo } = writerWith(async (edits) => {
      sent.push(...edits);
      return answer(sent.length === 1 ? 4 : 6);
    });
    undo.mockResolvedValueOnce(answer(5)).mockResolvedValueOnce(answer(9));
    writer.write([{ row, name: "title", value: "New", text: "New" }]);
    writer.undo(() => undefined);
    writer.write([{ row, name: "cost", value: 5, text: "5" }]);
    writer.undo(() => undefined);
    writer.write([{ row, name: "title", value: "Newer", text: "Newer" }]);
    await settled(writer);
    expect(sent.map((edit) => "version" in edit && edit.version)).toEqual([3, 5, 6]);
  });

  test("sends nothing for what did not change", () => {
    const apply = vi.fn();
    writerWith(apply).writer.write([{ row, name: "title", value: "Old", text: "Old" }]);
    expect(apply).not.toHaveBeenCalled();
  });
});

describe("what is refused", () => {
  test("keeps the text that was typed, with what the server says of that field", async () => {
    const { writer } = writerWith(async (edits) => {
      if (edits.length === 0) return answer(9);
      throw problem({ issues: [{ path: "body.edits.0.values.title", message: "Too long." }] });
    });
    writer.write([{ row, name: "title", value: "New", text: "New" }]);
    await settled(writer);
    expect(writer.state.get().refused.get("a title")).toEqual({ text: "New", message: "Too long." });
    expect(writer.state.get().pending.size).toBe(0);
    writer.giveUp("a", "title");
    expect(writer.state.get().refused.size).toBe(0);
  });

  test("a block that is refused for one cell tells the others why they were not written", async () => {
    const { writer } = writerWith(async (edits) => {
      if (edits.length === 0) return answer(9);
      throw problem({ issues: [{ path: "edits.1.values.title", message: "Too long." }] });
    });
    writer.write([
      { row, name: "title", value: "One", text: "One" },
      { row: { ...row, id: "b" }, name: "title", value: "Two", text: "Two" },
    ]);
    await settled(writer);
    const { refused } = writer.state.get();
    expect(refused.get("a title")?.message).toBe("not written either");
    expect(refused.get("b title")?.message).toBe("Too long.");
  });
});

test("undo and redo go through the actions, the latest first", async () => {
  let version = 3;
  const { writer, undo } = writerWith(async () => answer(++version));
  writer.write([{ row, name: "title", value: "One", text: "One" }]);
  writer.write([{ row, name: "title", value: "Two", text: "Two" }]);
  const fail = vi.fn();
  writer.undo(fail);
  writer.undo(fail);
  writer.redo(fail);
  await vi.waitFor(() => expect(undo.mock.calls).toEqual([["set 5"], ["set 4"], ["undo of set 4"]]));
  expect(fail).not.toHaveBeenCalled();
});

test("actions done elsewhere are steps of the same undo, also when they are taken back elsewhere", async () => {
  const { writer, undo } = writerWith(async () => answer(4));
  const fail = vi.fn();
  writer.did({ changeSetId: "bulk" });
  writer.did({ changeSetId: "moved" });
  writer.tookBack({ changeSetId: "moved" }, { changeSetId: "undo of moved" });
  expect(writer.state.get()).toMatchObject({ mayUndo: true, mayRedo: true });
  writer.redo(fail);
  writer.undo(fail);
  writer.undo(fail);
  await vi.waitFor(() => expect(undo.mock.calls).toEqual([["undo of moved"], ["undo of undo of moved"], ["bulk"]]));
  expect(fail).not.toHaveBeenCalled();
});
