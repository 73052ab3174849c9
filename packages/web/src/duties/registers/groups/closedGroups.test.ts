import { bindPath, risk, type FieldPath } from "@gantry/records";
import { expect, test } from "vitest";
import { withoutClosed } from "./closedGroups.ts";

const context = { today: "2026-05-12", userId: "u", personId: null };
const path = (name: string) => bindPath(risk, name, context) as FieldPath;

test("rows of closed groups are not asked for", () => {
  expect(withoutClosed("fire sort:state", path("state"), ["open", "closed"])).toBe(
    "-state:open,closed fire sort:state",
  );
  expect(withoutClosed("a or b", path("reviewBy"), ["2026-05-12", null])).toBe("-reviewBy:2026-05-12,none (a or b)");
});

test("what cannot be named in a query stays to be left out by the list itself", () => {
  expect(withoutClosed("", path("owner.name"), ["Ada"])).toBeNull();
  expect(withoutClosed("", path("state"), ["was one once"])).toBeNull();
  expect(withoutClosed("", path("state"), [null])).toBeNull();
  expect(withoutClosed("", path("probability"), [0.1])).toBeNull();
  expect(
    withoutClosed(
      "",
      path("ownerId"),
      Array.from({ length: 60 }, (_, at) => `${at}`),
    ),
  ).toBeNull();
  expect(withoutClosed("fire", path("owner.name"), [])).toBe("fire");
});
