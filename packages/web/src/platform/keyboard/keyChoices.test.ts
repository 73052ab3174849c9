import { describe, expect, test } from "vitest";
import { isSingleKeys, keysOf } from "./keyChoices.ts";

const run = () => undefined;
const help = { id: "help", keys: "?", run };
const palette = { id: "palette", keys: "mod+k,/", run };

describe("keysOf", () => {
  test("are the usual ones", () => {
    expect(keysOf(palette, { map: {}, singleKeys: true })).toEqual(["mod+k", "/"]);
  });
  test("are one's own where they were chosen", () => {
    expect(keysOf(help, { map: { help: "mod+h" }, singleKeys: true })).toEqual(["mod+h"]);
    expect(keysOf(help, { map: { help: "" }, singleKeys: true })).toEqual([]);
  });
  test("leave single keys out where these are switched off", () => {
    expect(keysOf(palette, { map: {}, singleKeys: false })).toEqual(["mod+k"]);
    expect(keysOf(help, { map: {}, singleKeys: false })).toEqual([]);
  });
  test("of what the plan's own grid handles stay as they are", () => {
    expect(keysOf({ id: "plan.edit", keys: "f2" }, { map: { "plan.edit": "x" }, singleKeys: false })).toEqual(["f2"]);
  });
});

test.each([
  ["?", true],
  ["g p", true],
  ["shift+g", true],
  ["mod+k", false],
  ["alt+w", false],
  ["f2", false],
  ["g mod+p", false],
])("%s is made of single keys: %s", (keys, single) => {
  expect(isSingleKeys(keys)).toBe(single);
});
