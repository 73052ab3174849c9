import { describe, expect, test } from "vitest";

type Words = Record<string, string>;
const englishFiles = import.meta.glob<{ english: Words }>("../**/*.en.ts", { eager: true });
const germanFiles = import.meta.glob<{ german: Words }>("../**/*.de.ts", { eager: true });

/** Words that tell English from German. What both say alike ("Name", "Team", "Sprint 4") needs no translation. */
const ENGLISH =
  /\b(the|and|of|to|for|with|from|by|this|your|you|is|are|not|no|on|at|as|new|add|edit|save|delete|remove|open|close|cancel|show|hide|search|all|none|date|user|role|row|column|task|item|due|change|type|value|state|owner|title|copy|select|choose|create|work|file|week|day|month|year|hours?)\b/i;

const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).toSorted();
const pairs = Object.entries(englishFiles).map(
  ([path, { english }]) => [path, english, germanFiles[path.replace(/\.en\.ts$/, ".de.ts")]?.german] as const,
);

test("there are words to compare", () => {
  expect(pairs.length).toBeGreaterThan(10);
});

describe.each(pairs)("%s", (_, english, german = {}) => {
  test("has every text in German, with the same values in it", () => {
    expect(Object.keys(german).toSorted()).toEqual(Object.keys(english).toSorted());
    for (const [key, text] of Object.entries(english)) {
      expect([key, placeholders(german[key] ?? "")]).toEqual([key, placeholders(text)]);
      expect([key, german[key]?.trim()]).not.toEqual([key, ""]);
    }
  });

  test("leaves nothing in English", () => {
    // Queries are typed the same in every language: "state:done".
    const left = Object.entries(english).filter(
      ([key, text]) => german[key] === text && ENGLISH.test(text.replace(/\{\{\w+\}\}|\S*[:<>=]\S*/g, "")),
    );
    expect(left).toEqual([]);
  });

  test("addresses its reader as Sie and writes real umlauts and quotes", () => {
    const odd = Object.entries(german).filter(
      ([, text]) =>
        /\b([Dd]u|[Dd]ich|[Dd]ir|[Dd]ein(e[mnrs]?)?)\b/.test(text) ||
        /\b\w*(fuer|koenn|muess|waehl|loesch|aender)\w*/i.test(text) ||
        /["']\w/.test(text),
    );
    expect(odd).toEqual([]);
  });
});
