import { expect, test } from "vitest";
import { missingFor } from "./missingFor.ts";

const transitions = {
  open: [
    { to: "closed", permission: null, requires: ["reason", "ownerIds"] },
    { to: "waiting", permission: null, requires: [] },
  ],
};

test("tells what a state asks for and the row does not hold", () => {
  const missing = (row: Record<string, unknown>, to = "closed") => missingFor(row, { transitions, from: "open", to });
  expect(missing({ reason: "", ownerIds: [] })).toEqual(["reason", "ownerIds"]);
  expect(missing({ reason: "Done", ownerIds: ["a"] })).toEqual([]);
  expect(missing({}, "waiting")).toEqual([]);
  expect(missing({}, "elsewhere")).toEqual([]);
});
