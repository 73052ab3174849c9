import { describe, expect, test } from "vitest";
import { openSample, settled } from "../testing/openSample.ts";
import { pasteBlock } from "./pasteBlock.ts";

const plan = { items: [{ id: "a" }, { id: "b" }], people: [{ id: "p", name: "Ana" }] };
const columnIds = ["name", "duration", "start", "predecessors"];

describe("a pasted block", () => {
  test("is one step; rows beyond the end are made, and may be named by others", async () => {
    const { store, server } = openSample(plan);
    const block = [
      ["Design", "3d", "", "4"],
      ["Build", "1w", "", "2SS+1d"],
      ["Kick-off", "0"],
    ];
    expect(pasteBlock(store, block, { rowIds: ["b"], columnIds }).refused).toEqual([]);
    const names = () => store.model.outline.rows.map(({ id }) => store.model.item(id).name);
    expect(names()).toEqual(["a", "Design", "Build", "Kick-off"]);
    const [design, build] = store.model.outline.rows.slice(1).map(({ id }) => id) as [string, string];
    expect(store.model.linksTo(design)).toMatchObject([{ type: "FS" }]);
    expect(store.model.linksTo(build)).toMatchObject([{ type: "SS", lag: 480 }]);
    await settled(store);
    expect(server.rows.get("b")).toMatchObject({ name: "Design", duration: 1440 });
    store.undo();
    expect(names()).toEqual(["a", "b"]);
    await settled(store);
    expect(server.rows.get("b")).toMatchObject({ name: "b", duration: 480 });
  });

  test("leaves out what cannot be read, and says why", () => {
    const { store } = openSample(plan);
    const { refused } = pasteBlock(
      store,
      [
        ["Design", "soon"],
        ["Build", "2d"],
      ],
      { rowIds: ["a", "b"], columnIds },
    );
    expect(refused).toMatchObject([{ rowId: "a", columnId: "duration", text: "soon" }]);
    expect(store.model.item("a")).toMatchObject({ name: "Design", duration: 480 });
    expect(store.model.item("b")).toMatchObject({ name: "Build", duration: 960 });
  });

  test("makes no rows for those who may only report progress", () => {
    const { store } = openSample(plan, { permissions: ["project.read", "progress.write"] });
    pasteBlock(store, [["x"], ["y"], ["z"]], { rowIds: ["a", "b"], columnIds });
    expect(store.model.outline.rows).toHaveLength(2);
    expect(store.nextUndo).toBeNull();
  });
});
