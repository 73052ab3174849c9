import { expect, test } from "vitest";
import { movedBy, paletteGroups } from "./paletteEntries.ts";
import type { Found } from "./useFound.ts";

const found = (record: string, title: string): Found => ({
  record,
  id: title,
  title,
  key: null,
  projectId: null,
  projectName: null,
});

test("found things stand by kind, then the commands; empty kinds are left out", () => {
  const groups = paletteGroups(
    [found("person", "Ana"), found("project", "CRM")],
    [{ id: "go", title: "Go", group: "x" }],
  );
  expect(groups.map(({ kind, entries }) => [kind, entries.map(({ id }) => id)])).toEqual([
    ["project", ["found-CRM"]],
    ["person", ["found-Ana"]],
    ["command", ["command-go"]],
  ]);
});

test("arrows go round at the ends", () => {
  expect(movedBy(2, 1, 3)).toBe(0);
  expect(movedBy(0, -1, 3)).toBe(2);
  expect(movedBy(0, 1, 0)).toBe(0);
});
