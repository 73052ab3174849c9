import { expect, test } from "vitest";
import { uuidV7 } from "./uuidV7.ts";

test("an id bears version 7, the variant of RFC 9562 and its time", () => {
  const id = uuidV7(0x0123456789ab);
  expect(id).toMatch(/^01234567-89ab-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test("ids sort by the time they were made", () => {
  const times = [1, 256, 65_536, 1_700_000_000_000, 1_700_000_000_001];
  const ids = times.map((time) => uuidV7(time));
  expect([...ids].sort()).toEqual(ids);
});
