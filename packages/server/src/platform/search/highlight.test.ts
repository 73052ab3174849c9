import { expect, test } from "vitest";
import { marksOf, snippetOf } from "./highlight.ts";

const marked = (text: string, marks: readonly [number, number][]) => marks.map(([from, to]) => text.slice(from, to));

test("the typed beginnings are marked, accents aside", () => {
  const text = "Müller migrates customers";
  expect(marked(text, marksOf(text, ["mull", "cust"]))).toEqual(["Müll", "cust"]);
  expect(marked("Größe", marksOf("Größe", ["grosse"]))).toEqual(["Größe"]);
});

test("a snippet is the part around the first find", () => {
  const text = `${"before ".repeat(20)}the firewall rule\n${"after ".repeat(40)}`;
  const snippet = snippetOf(text, ["firew"]);
  expect(snippet?.text).toMatch(/^… .*the firewall rule after.* …$/);
  expect(marked(snippet?.text ?? "", snippet?.marks ?? [])).toEqual(["firew"]);
  expect(snippetOf("nothing of it", ["firew"])).toBeNull();
  expect(snippetOf("firewall", ["firew"])).toEqual({ text: "firewall", marks: [[0, 5]] });
});
