import { afterEach, expect, test, vi } from "vitest";
import { switchLanguage, textsReady } from "./catalogue.ts";
import { defineTexts, translate } from "./defineTexts.ts";

afterEach(() => switchLanguage("en"));

const rows = defineTexts("test.rows", { rows_one: "{{count}} row", rows_other: "{{count}} rows" }, async () => ({
  german: { rows_one: "{{count}} Zeile", rows_other: "{{count}} Zeilen" },
}));

test("words are shown in the language chosen, with its plurals", async () => {
  expect(translate(rows, "rows", { count: 1 })).toBe("1 row");
  await switchLanguage("de");
  expect(translate(rows, "rows", { count: 1 })).toBe("1 Zeile");
  expect(translate(rows, "rows", { count: 3 })).toBe("3 Zeilen");
});

test("a page that is opened later waits for its words", async () => {
  await switchLanguage("de");
  const late = defineTexts("test.late", { title: "Late" }, async () => ({ german: { title: "Spät" } }));
  expect(translate(late, "title")).toBe("Late");
  const ready = textsReady("test.late");
  await ready;
  // React must be given the same promise when it tries again.
  expect(textsReady("test.late")).toBe(ready);
  expect(translate(late, "title")).toBe("Spät");
});

test("words that do not come are English", async () => {
  const told = vi.spyOn(console, "error").mockReturnValue();
  const lost = defineTexts("test.lost", { title: "Lost" }, () => Promise.reject(new Error("The chunk is gone.")));
  await switchLanguage("de");
  expect(told).toHaveBeenCalledOnce();
  expect(translate(lost, "title")).toBe("Lost");
});

test("the pseudo-locale needs nothing but the English words", async () => {
  await switchLanguage("en-XA");
  expect(translate(rows, "rows", { count: 2 })).toBe("⟦2 rówš··⟧");
});
