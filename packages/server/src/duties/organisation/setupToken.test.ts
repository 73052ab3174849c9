import { expect, it } from "vitest";
import { createSetupToken } from "./setupToken.ts";

it("accepts the token issued last, until it is retired", () => {
  const token = createSetupToken();
  expect(token.accepts("")).toBe(false);
  const first = token.issue();
  expect(token.accepts(first)).toBe(true);
  const second = token.issue();
  expect(token.accepts(first)).toBe(false);
  expect(token.accepts(second)).toBe(true);
  token.retire();
  expect(token.accepts(second)).toBe(false);
});
