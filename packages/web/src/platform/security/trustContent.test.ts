import { expect, test } from "vitest";
import { sameOrigin, withoutMarkup } from "./trustContent.ts";

test("style sheets pass, markup does not", () => {
  expect(withoutMarkup(":root{--a:1px}")).toBe(":root{--a:1px}");
  expect(() => withoutMarkup("<img src=x onerror=alert(1)>")).toThrow("refused");
});

test("scripts come from this origin alone", () => {
  const origin = "https://gantry.example";
  expect(sameOrigin("/assets/engine.js", origin)).toBe("/assets/engine.js");
  expect(() => sameOrigin("https://elsewhere.example/x.js", origin)).toThrow("refused");
  expect(() => sameOrigin("data:text/javascript,1", origin)).toThrow("refused");
});
