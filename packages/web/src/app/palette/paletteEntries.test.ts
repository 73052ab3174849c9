import type { Found } from "@gantry/records";
import { expect, test } from "vitest";
import { movedBy, paletteGroups } from "./paletteEntries.ts";

const found = (record: string, title: string): Found => ({
  record,
  id: title,
  title,
  key: null,
  projectId: null,
  projectKey: null,
  projectName: null,
  subject: null,
  marks: [],
  snippet: null,
});
const commands = [{ id: "go", title: "Go", group: "x" }];
const told = (offered: Parameters<typeof paletteGroups>[0]) =>
  paletteGroups(offered).map(({ kind, entries }) => [kind, entries.map(({ id }) => id)]);

test("found things stand by kind in the order they were found, then commands and the way to all", () => {
  const items = [found("risk", "Delay"), found("person", "Ana"), found("risk", "Fire")];
  expect(told({ text: "a b", found: items, recent: [found("project", "CRM")], commands })).toEqual([
    [{ record: "risk" }, ["found-Delay", "found-Fire"]],
    [{ record: "person" }, ["found-Ana"]],
    ["command", ["command-go"]],
    ["everything", ["everything"]],
  ]);
});

test("recent places stand first while nothing is typed; empty groups are left out", () => {
  expect(told({ text: "", found: [], recent: [found("project", "CRM")], commands })).toEqual([
    ["recent", ["recent-CRM"]],
    ["command", ["command-go"]],
  ]);
});

test("arrows go round at the ends", () => {
  expect(movedBy(2, 1, 3)).toBe(0);
  expect(movedBy(0, -1, 3)).toBe(2);
  expect(movedBy(0, 1, 0)).toBe(0);
});
