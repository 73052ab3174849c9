import { schedulePlan } from "@gantry/engine";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { PlanDocument } from "../document/planDocument.ts";
import { readPlan } from "../readPlan.ts";
import { mspdiLosses } from "./write/mspdiLosses.ts";
import { writeMspdi } from "./write/writeMspdi.ts";

const at = (text: string) => Date.parse(`${text}:00Z`) / 60_000;
const fixture = readFileSync(new URL("./fixtures/server-upgrade.xml", import.meta.url), "utf8");

async function read(text: string): Promise<PlanDocument> {
  const result = await readPlan(new TextEncoder().encode(text));
  if (result.status !== "read" || !result.documents[0]) throw new Error(JSON.stringify(result));
  return result.documents[0];
}

const baselines = [0, 3]
  .map(
    (number) =>
      `<Baseline><Number>${number}</Number><Start>2026-05-04T08:00:00</Start><Finish>2026-05-05T17:00:00</Finish>` +
      `<Duration>PT16H0M0S</Duration><DurationFormat>7</DurationFormat><Work>PT8H0M0S</Work><Cost>12345</Cost></Baseline>`,
  )
  .join("");
const withBaselines = fixture.replace(
  /(<Task>\s*<UID>3<\/UID>[\s\S]*?)(<\/Task>)/,
  `$1${baselines}<FixedCost>2550</FixedCost>$2`,
);

test("baselines come in by their numbers, with costs in minor units, and go out again", async () => {
  const document = await read(withBaselines);
  expect(document.baselines.map(({ id, name, isDefault }) => ({ id, name, isDefault }))).toEqual([
    { id: "0", name: "Baseline", isDefault: true },
    { id: "3", name: "Baseline 3", isDefault: false },
  ]);
  expect(document.baselines[1]?.items[0]).toMatchObject({
    activityId: "3",
    start: at("2026-05-04T08:00"),
    finish: at("2026-05-05T17:00"),
    duration: 960,
    work: 480,
    cost: 12_345,
  });
  expect(document.items.find(({ id }) => id === "3")?.fixedCost).toBe(2550);
  const back = await read([...writeMspdi(document, schedulePlan(document.plan))].join(""));
  expect(back.baselines).toEqual(document.baselines);
  expect(back.items).toEqual(document.items);
});

test("more baselines than fit, and rows of activities that are gone, are told before they are left out", async () => {
  const document = await read(withBaselines);
  const [first] = document.baselines;
  if (!first) throw new Error("no baseline");
  const gone = { ...first, id: "a", items: first.items.map((item) => ({ ...item, activityId: null })) };
  const many = [gone, ...Array.from({ length: 12 }, (_, number) => ({ ...first, id: `b${number}` }))];
  const codes = mspdiLosses({ ...document, baselines: many }).map(({ code, count }) => [code, count]);
  expect(codes).toContainEqual(["mspdi.write.baseline", 2]);
  const fewer = mspdiLosses({ ...document, baselines: [gone] }).map(({ code, count }) => [code, count]);
  expect(fewer).toContainEqual(["mspdi.write.baselineItem", 1]);
});
