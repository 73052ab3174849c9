import { expect, it } from "vitest";
import * as z from "zod";
import { newId } from "./newId.ts";

it("makes UUIDv7 that are unique and sort as they were made", () => {
  const ids = Array.from({ length: 20_000 }, newId);
  expect(new Set(ids).size).toBe(ids.length);
  expect([...ids].sort()).toEqual(ids);
  expect(ids.every((id) => z.uuidv7().safeParse(id).success)).toBe(true);
});
