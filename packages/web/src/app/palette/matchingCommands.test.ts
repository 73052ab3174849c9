import { expect, test } from "vitest";
import type { Command } from "../../platform/keyboard/commands.ts";
import { matchingCommands } from "./matchingCommands.ts";

const command = (title: string, more: Partial<Command> = {}): Command => ({
  id: title,
  title,
  group: "Plan",
  run: () => {},
  ...more,
});
const titles = (found: Command[]) => found.map(({ title }) => title);

test("every typed word must be in the title or the group", () => {
  const all = [command("Show critical path"), command("Critical chain"), command("New project", { group: "Projects" })];
  expect(titles(matchingCommands(all, "crit pla"))).toEqual(["Show critical path", "Critical chain"]);
  expect(titles(matchingCommands(all, "projects new"))).toEqual(["New project"]);
});

test("titles that begin with the text come first", () => {
  expect(titles(matchingCommands([command("Show critical path"), command("Critical chain")], "crit"))).toEqual([
    "Critical chain",
    "Show critical path",
  ]);
});

test("what cannot be run from the palette is left out", () => {
  const { run: _, ...keysOnly } = command("Move the selection");
  expect(matchingCommands([keysOnly, command("Palette", { hidden: true })], "")).toEqual([]);
});
