import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readPlan } from "../readPlan.ts";

const fixture = readFileSync(new URL("./fixtures/server-upgrade.xml", import.meta.url), "utf8");

test("elements that people filled in and that are left out are named, usual values and computed ones are not", async () => {
  const text = fixture
    .replaceAll(
      "</Task>",
      "<Contact>Ana</Contact><LevelAssignments>1</LevelAssignments><BCWS>7</BCWS><Rollup>0</Rollup></Task>",
    )
    .replace("</Resource>", "<Initials>AP</Initials></Resource>");
  const result = await readPlan(new TextEncoder().encode(text));
  if (result.status !== "read") throw new Error("refused");
  const named = result.documents[0]?.report.filter(({ code }) => code.includes(".element."));
  expect(named?.map(({ code, effect }) => [code, effect])).toEqual([
    ["mspdi.task.element.Contact", "dropped"],
    ["mspdi.resource.element.Initials", "dropped"],
  ]);
  expect(named?.[0]?.count).toBeGreaterThan(5);
});

test("the mark that a duration is a guess comes in", async () => {
  const text = fixture.replace("</Task>", "<Estimated>1</Estimated></Task>").replaceAll("<Estimated>0</Estimated>", "");
  const result = await readPlan(new TextEncoder().encode(text));
  expect(result.status === "read" && result.documents[0]?.items.filter(({ estimated }) => estimated)).toHaveLength(1);
});
