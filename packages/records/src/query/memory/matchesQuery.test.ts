import { expect, test } from "vitest";
import { workItem } from "../../planning/workItem.ts";
import { bindQuery } from "../binding/bindQuery.ts";
import { matchesQuery } from "./matchesQuery.ts";
import { parseQuery } from "../syntax/parseQuery.ts";

const context = { today: "2026-05-12", userId: "u", personId: null };
const row = {
  name: "Configure the firewall",
  notes: "",
  code: null,
  state: "open",
  estimate: 5,
  sprintId: null,
  itemType: "story",
  finish: "2026-05-14T17:00",
};

test.each([
  ["", true],
  ["fire conf", true],
  ["wall", false],
  ["-firewall", false],
  ["state:open,done", true],
  ["-state:open", false],
  ["estimate>=5", true],
  ["estimate>5", false],
  ["sprintId:none", true],
  ["-sprintId:none", false],
  ["itemType:bug", false],
  ["name~WALL", true],
  ["finish:2026-05-14", true],
  ["finish<+2d", false],
  ["finish<=+2d", true],
])("%s", (text, expected) => {
  const query = bindQuery(workItem, parseQuery(text), context);
  expect(query.problems).toEqual([]);
  expect(matchesQuery(query.condition, row)).toBe(expected);
});
