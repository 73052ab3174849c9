import { expect, test } from "vitest";
import { cycles } from "./cycles.ts";

/** `a>b b>c` reads: a imports b, b imports c. */
function graph(drawn: string): Parameters<typeof cycles>[0] {
  const imports = drawn.split(" ").map((pair) => {
    const [from = "", to = ""] = pair.split(">");
    return { from, specifier: to, to };
  });
  return { files: [...new Set(imports.flatMap(({ from, to }) => [from, to]))], imports };
}

test("a graph without circles has none", () => {
  expect(cycles(graph("a>b a>c b>d c>d"))).toEqual([]);
});

test("each knot is told by a shortest circle", () => {
  expect(cycles(graph("a>b b>c c>a b>a d>e e>d x>a"))).toEqual([
    ["a", "b", "a"],
    ["d", "e", "d"],
  ]);
});

test("a file that imports itself is a circle", () => {
  expect(cycles(graph("a>a a>b"))).toEqual([["a", "a"]]);
});

test("a chain of ten thousand files is no trouble", () => {
  const chain = Array.from({ length: 10_000 }, (_, index) => `f${index}>f${index + 1}`).join(" ");
  expect(cycles(graph(chain))).toEqual([]);
});
