import { expect, test } from "vitest";
import { loopThrough } from "./loopThrough.ts";

/** "a>b" is a link, "s/a" says that a lies below s. */
function way(drawn: string, link: string): string[] | null {
  const words = drawn.split(" ");
  const parents = new Map(
    words.flatMap((word) =>
      word.includes("/") ? [[word.split("/")[1] ?? "", word.split("/")[0] ?? ""] as const] : [],
    ),
  );
  const links = words.flatMap((word) => {
    const [predecessorId, successorId] = word.split(">");
    return successorId === undefined ? [] : [{ predecessorId: predecessorId ?? "", successorId }];
  });
  const ids = new Set([...links.flatMap((each) => Object.values(each)), ...[...parents].flat()]);
  const parentOf = (id: string) => parents.get(id) ?? null;
  const items = [...ids].map((id) => ({ id, parentId: parentOf(id) }));
  const [predecessorId = "", successorId = ""] = link.split(">");
  return loopThrough({ items, links, parentOf }, { predecessorId, successorId });
}

test("XPL-3: a link is on a loop where a way leads from its successor back to its predecessor", () => {
  expect(way("a>b b>c c>a", "a>b")).toEqual(["a", "b", "c", "a"]);
  expect(way("a>b b>c a>c", "a>b")).toBeNull();
});

test("XPL-3: what lies below a summary makes its dates, and a link into it holds all below", () => {
  expect(way("a>s s/x s/y y>a", "a>s")).toEqual(["a", "s", "y", "a"]);
  expect(way("a>x s/x s/y s>a", "a>x")).toEqual(["a", "x", "s", "a"]);
});

test("XPL-3: children of one summary are not linked by it", () => {
  expect(way("a>x s/x s/y y>a", "a>x")).toBeNull();
});
