import { expect, test } from "vitest";
import { xssPayloads } from "./payloads.ts";

test("there are 500 different payloads, each naming itself, always the same", () => {
  const payloads = xssPayloads(500);
  expect(new Set(payloads.map(({ text }) => text)).size).toBe(500);
  expect(
    payloads.filter(({ id, text }) => !text.includes(`hit('${id}')`) && !text.includes(encodeURI(`hit('${id}')`))),
  ).toEqual([]);
  expect(xssPayloads(500)).toEqual(payloads);
});

test("few of them are of many families", () => {
  expect(new Set(xssPayloads(30).map(({ family }) => family)).size).toBeGreaterThanOrEqual(12);
});
