import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bundle, bundleFolder } from "../../launch/bundle.mjs";
import { applyDiff, diffOf } from "./applyDiff.ts";
import { copyOfSources } from "./copyOfSources.ts";

let copy: string;
let changed: { path: string; added: number }[];
let told: Record<string, unknown>;

// A copy with the tutorial's change, in which a whole server is asked for everything that a record type has.
beforeAll(async () => {
  copy = copyOfSources();
  changed = applyDiff(copy, diffOf("docs/tutorial-new-record.md"));
  const entry = join(copy, "packages/server/src/testing/tutorial.fixture.ts");
  const program = await bundle(entry);
  told = JSON.parse(execFileSync(process.execPath, [program], { encoding: "utf8" })) as Record<string, unknown>;
  rmSync(bundleFolder(entry), { recursive: true, force: true });
}, 120_000);
afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe("the tutorial of a new record type", () => {
  test("is one file of at most sixty lines, and its name in the registry", () => {
    expect(changed.map(({ path }) => path)).toEqual([
      "packages/records/src/change/training.ts",
      "packages/records/src/registry.ts",
    ]);
    expect(changed[0]?.added).toBeLessThanOrEqual(60);
    // The import and the name in the list.
    expect(changed[1]?.added).toBe(2);
  });

  test.each([
    ["form", { one: "Schulung", many: "Trainings", field: "Zielgruppe", choice: "Vor Ort", own: 8, register: true }],
    ["create", { key: "TRN-1", state: "planned", seats: 12 }],
    ["list", { titles: ["Train the trainers"], planned: 1, soon: 1, other: 0 }],
    ["states", { incomplete: "state.incomplete", held: "held", impossible: "state.impossible" }],
    ["history", ["updated", "created"]],
    ["trash", { gone: 1, back: 1 }],
    ["undo", "Train the trainers"],
    ["access", { viewerReads: true, viewerWrites: 403, stranger: 404, strangerLists: 0, unsigned: 401 }],
    ["custom", { room: "Elbe" }],
    ["comments", 1],
    ["openapi", ["get", "post"]],
    ["owed", { record: "training", field: "heldOn", key: "TRN-2" }],
    ["matrix", { body: true, patch: true }],
    ["assistant", { known: true, created: "TRN-4", found: true }],
    [
      "tables",
      {
        looked: { create: 1, update: 0, unchanged: 0, failed: 0 },
        written: true,
        board: [
          ["planned", 3],
          ["held", 1],
        ],
        found: [["training", "Basics"]],
        left: ["Key,Title,Audience,Held on,Trainer,State", "TRN-5,Basics,Zanzibar branch,2026-05-12,,Planned"],
      },
    ],
  ])("%s works without a line of its own", (what, expected) => {
    expect(told[what]).toEqual(expected);
  });
});
