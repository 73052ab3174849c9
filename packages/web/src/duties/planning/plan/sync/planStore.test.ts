import { textFromInstant } from "@gantry/records";
import { describe, expect, test } from "vitest";
import { editCell } from "../columns/planColumns.ts";
import { isRefusal, type Draft } from "../edit/draft.ts";
import { deleteRows } from "../edit/structure.ts";
import { problem } from "../testing/fakePlanServer.ts";
import { openSample, settled } from "../testing/openSample.ts";
import type { PlanStore } from "./planStore.ts";

const plan = {
  items: [{ id: "design" }, { id: "build", duration: 960 }, { id: "test" }],
  links: [
    { id: "l1", predecessorId: "design", successorId: "build" },
    { id: "l2", predecessorId: "build", successorId: "test" },
  ],
};

function type(store: PlanStore, rowId: string, columnId: string, text: string) {
  const outcome = editCell(store.context, { rowId, columnId, text, permissions: store.permissions });
  if (outcome === null || isRefusal(outcome)) throw new Error(`Not taken: ${JSON.stringify(outcome)}`);
  return store.commit(outcome, [{ rowId, columnId, text }]);
}

const start = (store: PlanStore, id: string) => textFromInstant(store.scheduler.dates.get(id)?.start ?? Number.NaN);
const duration = (store: PlanStore, id: string) => store.model.item(id).duration;

describe("an edit", () => {
  test("moves the dates of what follows at once, before the server has answered", () => {
    const { store, events } = openSample(plan);
    expect(start(store, "test")).toBe("2026-05-07T08:00");
    type(store, "design", "duration", "3d");
    expect(start(store, "test")).toBe("2026-05-11T08:00");
    expect(store.outbox.state).toBe("saving");
    expect(events.filter(({ kind }) => kind === "dates")).toHaveLength(2);
  });

  test("reaches the server, and its new version is known", async () => {
    const { store, server } = openSample(plan);
    type(store, "design", "duration", "3d");
    await settled(store);
    expect(server.rows.get("design")).toMatchObject({ duration: 1440, version: 2 });
    expect(store.model.item("design").version).toBe(2);
  });

  test("that follows another on the same cell is no conflict with oneself", async () => {
    const { store, server, events } = openSample(plan);
    for (const text of ["2d", "3d", "4d"]) type(store, "design", "duration", text);
    await settled(store);
    expect(server.rows.get("design")).toMatchObject({ duration: 1920, version: 4 });
    expect(events.some(({ kind }) => kind === "conflict")).toBe(false);
  });

  test("that is refused is taken back, later edits stay, and the typed text is told", async () => {
    const { store, server, events } = openSample(plan);
    server.failures.push(problem(422, "workItem.duration", "Too long."));
    type(store, "design", "duration", "3d");
    type(store, "test", "duration", "2d");
    await settled(store);
    expect([duration(store, "design"), duration(store, "test")]).toEqual([480, 960]);
    expect(start(store, "test")).toBe("2026-05-07T08:00");
    expect(events.find(({ kind }) => kind === "refused")).toMatchObject({
      step: { cells: [{ rowId: "design", columnId: "duration", text: "3d" }] },
    });
    expect(store.nextUndo?.label).toContain("test");
  });

  test("waits while the server is away and is sent when it is back", async () => {
    const { store, server } = openSample(plan);
    server.failures.push(problem(0, "network.unreachable", "Away."), problem(503, "server.busy", "Busy."));
    type(store, "design", "duration", "3d");
    const states: string[] = [];
    store.subscribe(() => states.push(store.outbox.state));
    await settled(store);
    expect(states).toContain("waiting");
    expect(server.rows.get("design")).toMatchObject({ duration: 1440 });
    expect(duration(store, "design")).toBe(1440);
  });
});

describe("undo and redo", () => {
  test("go back and forth, on the screen at once and on the server", async () => {
    const { store, server } = openSample(plan);
    type(store, "design", "duration", "3d");
    store.undo();
    expect(start(store, "test")).toBe("2026-05-07T08:00");
    store.redo();
    expect(start(store, "test")).toBe("2026-05-11T08:00");
    store.undo();
    await settled(store);
    expect(server.rows.get("design")).toMatchObject({ duration: 480, version: 5 });
    expect(duration(store, "design")).toBe(480);
    expect(store.nextRedo).not.toBeNull();
  });

  test("bring a deleted row back with its links", async () => {
    const { store, server } = openSample(plan);
    store.commit(deleteRows(store.context, ["build"]) as Draft);
    expect(store.model.tables.dependency.size).toBe(0);
    expect(start(store, "test")).toBe("2026-05-04T08:00");
    await settled(store);
    expect([...server.rows.keys()]).not.toContain("l1");
    store.undo();
    expect(start(store, "test")).toBe("2026-05-07T08:00");
    await settled(store);
    expect([...server.rows.keys()]).toEqual(expect.arrayContaining(["build", "l1", "l2"]));
    expect(store.model.linksTo("test")).toHaveLength(1);
  });

  test("one step can be taken back while later ones stay", async () => {
    const { store, server } = openSample(plan);
    const first = type(store, "design", "duration", "3d");
    type(store, "test", "duration", "2d");
    store.takeBack(first);
    expect([duration(store, "design"), duration(store, "test")]).toEqual([480, 960]);
    await settled(store);
    expect(server.rows.get("design")).toMatchObject({ duration: 480 });
    expect(server.rows.get("test")).toMatchObject({ duration: 960 });
    expect(store.nextUndo?.label).toContain("test");
  });

  test("a refused undo leaves the row as it stands", async () => {
    const { store, server, events } = openSample(plan);
    type(store, "design", "duration", "3d");
    await settled(store);
    await server
      .as("ana")
      .apply([{ op: "update", record: "workItem", id: "design", version: 2, values: { duration: 4800 } }], "k");
    store.receive(server.changes.at(-1)!);
    store.undo();
    await settled(store);
    expect(duration(store, "design")).toBe(4800);
    expect(events.some(({ kind }) => kind === "refused")).toBe(true);
  });
});

describe("others' edits", () => {
  test("appear with who made them, and move dates", async () => {
    const { store, server, events } = openSample(plan);
    await server
      .as("ana")
      .apply([{ op: "update", record: "workItem", id: "design", version: 1, values: { duration: 1440 } }], "k");
    store.receive(server.changes[0]!);
    expect(start(store, "test")).toBe("2026-05-11T08:00");
    expect(events.find(({ kind }) => kind === "rows")).toMatchObject({ by: "ana" });
  });

  test("one's own edit coming back changes nothing", async () => {
    const { store, server, events } = openSample(plan);
    type(store, "design", "duration", "3d");
    await settled(store);
    const seen = events.length;
    for (const change of server.changes) store.receive(change);
    expect(events.length).toBe(seen);
  });

  test("in another field of the same row are merged without a question", async () => {
    const { store, server, events } = openSample(plan);
    await server
      .as("ana")
      .apply([{ op: "update", record: "workItem", id: "design", version: 1, values: { name: "Design it" } }], "k");
    type(store, "design", "duration", "3d");
    await settled(store);
    expect(store.model.item("design")).toMatchObject({ name: "Design it", duration: 1440, version: 3 });
    expect(events.some(({ kind }) => kind === "conflict")).toBe(false);
  });

  test("in the same cell are told with both values; one's own can be kept", async () => {
    const { store, server, events } = openSample(plan);
    await server
      .as("ana")
      .apply([{ op: "update", record: "workItem", id: "design", version: 1, values: { duration: 960 } }], "k");
    type(store, "design", "duration", "3d");
    while (store.outbox.state !== "held") await Promise.resolve();
    const told = events.find(({ kind }) => kind === "conflict");
    if (told?.kind !== "conflict") throw new Error("No conflict was told.");
    expect(told.conflicts).toMatchObject([{ id: "design", field: "duration", yours: 1440, theirs: 960, by: "ana" }]);
    expect(server.rows.get("design")).toMatchObject({ duration: 960 });
    told.choose([]);
    await settled(store);
    expect(server.rows.get("design")).toMatchObject({ duration: 1440, version: 3 });
  });

  test("in the same cell can be taken over instead", async () => {
    const { store, server, events } = openSample(plan);
    await server
      .as("ana")
      .apply([{ op: "update", record: "workItem", id: "design", version: 1, values: { duration: 960 } }], "k");
    type(store, "design", "duration", "3d");
    store.receive(server.changes[0]!);
    expect(duration(store, "design")).toBe(1440);
    while (store.outbox.state !== "held") await Promise.resolve();
    const told = events.find(({ kind }) => kind === "conflict");
    if (told?.kind !== "conflict") throw new Error("No conflict was told.");
    told.choose(told.conflicts);
    await settled(store);
    expect(duration(store, "design")).toBe(960);
    expect(server.rows.get("design")).toMatchObject({ duration: 960, version: 2 });
    expect(store.nextUndo).toBeNull();
  });
});
