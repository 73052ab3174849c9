import { membership, project, risk, sprint } from "@gantry/records";
import { expect, test } from "vitest";
import { figuresQueryOf, groupOf, listQueryOf } from "./listQueryOf.ts";

test("asks within the project, in the order of keys, else of titles", () => {
  expect(listQueryOf({ declaration: risk, projectId: "p" }, "state:open")).toBe("projectId:p state:open sort:number");
  expect(listQueryOf({ declaration: project, projectId: "p" }, "")).toBe("id:p sort:name");
  expect(listQueryOf({ declaration: sprint, projectId: null }, "")).toBe("sort:name");
  expect(listQueryOf({ declaration: membership, projectId: null }, "")).toBe("sort:createdAt");
});

test("a typed order holds", () => {
  expect(listQueryOf({ declaration: risk, projectId: null }, "fire sort:-cost")).toBe("fire sort:-cost");
});

test("rows are grouped by being sorted by what they share", () => {
  const typed = "state:open group:ownerId sort:-cost";
  expect(listQueryOf({ declaration: risk, projectId: null }, typed)).toBe("state:open sort:ownerId,-cost");
  expect(figuresQueryOf({ declaration: risk, projectId: "p" }, typed)).toBe("projectId:p state:open group:ownerId");
  expect(groupOf(typed)).toBe("ownerId");
  expect(groupOf("state:open")).toBeNull();
});
