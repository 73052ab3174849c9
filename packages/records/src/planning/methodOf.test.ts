import { expect, test } from "vitest";
import { methodOf, type Method } from "./methodOf.ts";

interface Item {
  method: Method | null;
  parentId: string | null;
}

const items: Record<string, Item> = {
  build: { method: "agile", parentId: null },
  sprint: { method: null, parentId: "build" },
  cutover: { method: "waterfall", parentId: "sprint" },
  design: { method: null, parentId: null },
  loop: { method: null, parentId: "loop" },
};
const of = (id: string, method: "waterfall" | "agile" | "hybrid") =>
  methodOf(items[id] as Item, { method }, (parentId) => items[parentId]);

test("a work item is worked on as the nearest phase above it says", () => {
  expect(of("sprint", "waterfall")).toBe("agile");
  expect(of("cutover", "agile")).toBe("waterfall");
});

test("where no phase says anything the project does, and a hybrid one says waterfall", () => {
  expect(of("design", "agile")).toBe("agile");
  expect(of("design", "waterfall")).toBe("waterfall");
  expect(of("design", "hybrid")).toBe("waterfall");
});

test("a loop of parents ends", () => {
  expect(of("loop", "agile")).toBe("agile");
});
