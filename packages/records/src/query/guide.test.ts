import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { workItem } from "../planning/workItem.ts";
import { bindQuery } from "./binding/bindQuery.ts";
import { parseQuery } from "./syntax/parseQuery.ts";

const guide = readFileSync(new URL("../../../../docs/guide/queries.md", import.meta.url), "utf8");
const context = { today: "2026-11-22", userId: "u", personId: "p" };
const problemsOf = (text: string) =>
  bindQuery(workItem, parseQuery(text), context).problems.map(({ message }) => message);

/** Cells of the tables that begin with such a heading. */
function rowsUnder(heading: string): string[][] {
  return guide
    .split(`| ${heading} |`)
    .slice(1)
    .flatMap((part) => {
      const lines = part.split("\n").slice(2);
      return lines
        .slice(
          0,
          lines.findIndex((line) => !line.startsWith("|")),
        )
        .map((line) => line.split(/(?<!\\) ?\| ?/).slice(1, -1));
    });
}

describe("what the guide shows is understood", () => {
  const examples = rowsUnder("write | to find").flatMap(([cell = ""]) =>
    [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ""),
  );
  test("there are examples", () => expect(examples.length).toBeGreaterThan(45));
  test.each(examples)("%s", (text) => expect(problemsOf(text)).toEqual([]));
});

describe("what the guide says of mistakes is said", () => {
  const mistakes = rowsUnder("written | said").map(
    ([text = "", said = ""]) => [text.replaceAll("`", ""), said] as const,
  );
  test("there are mistakes", () => expect(mistakes.length).toBeGreaterThan(5));
  test.each(mistakes)("%s", (text, said) => expect(problemsOf(text)).toEqual([said]));
});
