import { byBacklogRank, type WorkItemRow } from "@gantry/records";
import { expect, test } from "vitest";
import { ranksFor } from "./rankItems.ts";

function items(drawn: string): WorkItemRow[] {
  return drawn.split(" ").map((each, index) => {
    const [id = "", rank] = each.split(":");
    return { id, backlogRank: rank ?? null, number: index + 1 } as WorkItemRow;
  });
}

/** Ids in order after `moved` went ahead of `before`. */
function ordered(drawn: string, moved: string[], before: string | null): string {
  const all = items(drawn);
  const isMoved = ({ id }: WorkItemRow) => moved.includes(id);
  const ranks = ranksFor(
    all.filter((item) => !isMoved(item)),
    all.filter(isMoved),
    before,
  );
  return all
    .map((item) => ({ ...item, backlogRank: ranks.get(item.id) ?? item.backlogRank }))
    .sort(byBacklogRank)
    .map(({ id }) => id)
    .join(" ");
}

test.each([
  ["among ranked ones", "a:a0 b:a1 c:a2", ["c"], "b", "a c b"],
  ["to the top", "a:a0 b:a1 c:a2", ["b", "c"], "a", "b c a"],
  ["to the end", "a:a0 b:a1 c:a2", ["a"], null, "b c a"],
  ["among those nobody has ranked", "a b c d", ["d"], "b", "a d b c"],
  ["behind ranked ones, into the unranked", "a:a0 b c d", ["d"], "c", "a b d c"],
  ["ahead of one of two that share a rank", "a:a0 b:a0 c:a1", ["c"], "b", "a b c"],
])("%s", (_, drawn, moved, before, expected) => {
  expect(ordered(drawn, moved, before)).toBe(expected);
});

test("only what must be is ranked", () => {
  const [first, second, moved] = items("a:a0 b:a1 c:a2") as [WorkItemRow, WorkItemRow, WorkItemRow];
  expect([...ranksFor([first, second], [moved], "b").keys()]).toEqual(["c"]);
});
