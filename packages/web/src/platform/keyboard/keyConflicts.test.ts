import { expect, test } from "vitest";
import { keyConflicts } from "./keyConflicts.ts";

const command = (id: string, keys: string) => ({ id, title: id, group: "", keys, run: () => undefined });
const commands = [command("projects", "g p"), command("help", "?"), command("palette", "mod+k,/")];
const conflicts = (keys: string, own = "new", map = {}) =>
  keyConflicts(keys, own, { commands, choices: { map, singleKeys: true } }).map(({ id }) => id);

test("the same keys", () => {
  expect(conflicts("/")).toEqual(["palette"]);
  expect(conflicts("x")).toEqual([]);
});
test("keys that another's begin with, and the other way round", () => {
  expect(conflicts("g")).toEqual(["projects"]);
  expect(conflicts("? x")).toEqual(["help"]);
});
test("not with itself, nor with keys that were given up", () => {
  expect(conflicts("g p", "projects")).toEqual([]);
  expect(conflicts("?", "new", { help: "" })).toEqual([]);
});
