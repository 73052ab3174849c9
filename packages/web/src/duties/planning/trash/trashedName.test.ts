import { dependency, risk } from "@gantry/records";
import { expect, test } from "vitest";
import { trashedName } from "./trashedName.ts";

const show = (_: string, value: unknown) => (value === null || value === undefined ? "" : String(value));

test("what lies in the trash is called by its title, and what has none by what it says first", () => {
  expect(trashedName(risk, { title: "Delay" }, show)).toBe("Delay");
  const link = { type: "FS", predecessorId: "Design", successorId: "Build", lag: 0 };
  expect(trashedName(dependency, link, show)).toBe("FS · Design · Build");
});
