import { expect, test } from "vitest";
import { narrowed } from "./narrowed.ts";

test("a condition holds beside whatever was typed", () => {
  expect(narrowed("", "projectId:p")).toBe("projectId:p");
  expect(narrowed("state:open fire sort:-due", "projectId:p")).toBe("projectId:p state:open fire sort:-due");
  expect(narrowed("state:open or fire sort:name", "projectId:p")).toBe("projectId:p (state:open or fire) sort:name");
});

test("what cannot be understood is left for the server to say so", () => {
  expect(narrowed("(state:open", "projectId:p")).toBe("(state:open");
});
