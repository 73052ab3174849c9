import { expect, it } from "vitest";
import { safeFileName } from "./safeFileName.ts";

it.each([
  ["CRM Roll-out 2026", "CRM Roll-out 2026"],
  ["../../etc/passwd", "etc passwd"],
  ['a"b\r\nSet-Cookie: x', "a b Set-Cookie x"],
  ["...", "plan"],
  ["\u202Egnp.exe", "gnp.exe"],
])("of %j is %j", (name, safe) => {
  expect(safeFileName(name, "plan")).toBe(safe);
});
