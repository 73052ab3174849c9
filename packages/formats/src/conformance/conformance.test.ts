import { schedulePlan } from "@gantry/engine";
import { describe, expect, test } from "vitest";
import type { PlanDocument } from "../document/planDocument.ts";
import type { ReadResult } from "../document/readResult.ts";
import { planDifferences } from "../difference/planDifferences.ts";
import { writeMspdi } from "../mspdi/write/writeMspdi.ts";
import { readPlan, type ReadPlanOptions } from "../readPlan.ts";
import { recognizePlan } from "../recognizePlan.ts";
import { writeXer } from "../xer/write/writeXer.ts";
import { fixtures } from "./fixtures.ts";

async function documentOf(bytes: Uint8Array): Promise<PlanDocument> {
  const result = await readPlan(bytes);
  if (result.status !== "read")
    throw new Error(`refused: ${result.findings.map((finding) => finding.message).join(" ")}`);
  const [document] = result.documents;
  if (!document) throw new Error("no document");
  return document;
}

/** Each format's writer, as bytes; what is only read goes out as one that can carry it. */
const asMspdi = (document: PlanDocument) =>
  new TextEncoder().encode([...writeMspdi(document, schedulePlan(document.plan))].join(""));
const asXer = (document: PlanDocument) =>
  new Uint8Array(Buffer.concat([...writeXer([{ document, schedule: schedulePlan(document.plan) }])]));
const written = { mspdi: asMspdi, xer: asXer, pmxml: asXer, protrack: asMspdi };

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** A refused file says what, where or why, and what to do. */
function expectTold(result: ReadResult): void {
  if (result.status === "read") return;
  expect(result.findings.length).toBeGreaterThan(0);
  for (const finding of result.findings) {
    expect(finding.message).toMatch(/\.$/);
    expect(finding.hint).toBeTruthy();
    expect(finding.code).toMatch(/^[a-z]+\.[A-Za-z]+$/);
  }
}

async function codeOf(bytes: Uint8Array, options: ReadPlanOptions): Promise<string | undefined> {
  const result = await readPlan(bytes, options);
  return result.status === "refused" ? result.findings[0]?.code : "read";
}

describe.each(fixtures)("$format", ({ format, bytes, title, activities, dependencies, spoken }) => {
  test("is recognised by its content", () => {
    expect(recognizePlan(bytes)).toBe(format);
    expect(recognizePlan(bytes.subarray(0, 400))).toBe(format);
  });

  test("is read whole, in its encoding", async () => {
    const document = await documentOf(bytes);
    expect(document.format).toBe(format);
    expect(document.title).toBe(title);
    expect(document.plan.activities).toHaveLength(activities);
    expect(document.plan.dependencies).toHaveLength(dependencies);
    expect(document.items.map((item) => item.id)).toEqual(document.plan.activities.map((activity) => activity.id));
    const spokenOf = [...document.items.map(({ notes }) => notes), ...document.plan.activities.map(({ name }) => name)];
    expect(spokenOf.some((text) => text?.includes(spoken))).toBe(true);
    expect(document.findings).toEqual([]);
  });

  test("schedules to the dates it stores", async () => {
    const document = await documentOf(bytes);
    const schedule = schedulePlan(document.plan);
    const ours = new Map(schedule.activities.map((activity) => [activity.id, activity]));
    expect(document.stored.length).toBeGreaterThan(4);
    for (const stored of document.stored) {
      const { activityId, critical: _, ...dates } = stored;
      const known = Object.entries(dates).filter(([, value]) => value !== null);
      expect({ activityId, ...Object.fromEntries(known) }).toEqual({
        activityId,
        ...Object.fromEntries(known.map(([field]) => [field, ours.get(activityId)?.[field as keyof typeof dates]])),
      });
    }
  });

  test("reads the same from a stream of small pieces", async () => {
    const result = await readPlan(inPieces(bytes, 37));
    expect(result).toEqual({ status: "read", documents: [await documentOf(bytes)] });
  });

  test("tells progress up to the last byte", async () => {
    const seen: number[] = [];
    await readPlan(inPieces(bytes, 500), { onProgress: (bytesRead) => seen.push(bytesRead) });
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(seen.at(-1)).toBe(bytes.length);
  });

  test("is refused wherever it is cut off", async () => {
    for (let length = 0; length < bytes.length - 20; length += 61) {
      const result = await readPlan(bytes.subarray(0, length));
      expect(result.status, `cut after ${length} bytes`).toBe("refused");
      expectTold(result);
    }
  });

  test("never throws on flipped bytes", async () => {
    let state = 12_345;
    const random = (below: number) => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return state % below;
    };
    for (let round = 0; round < 150; round++) {
      const damaged = Uint8Array.from(bytes);
      for (let flips = 1 + random(5); flips > 0; flips--) damaged[random(damaged.length)] = random(256);
      const result = await readPlan(damaged);
      expectTold(result);
      if (result.status === "read") for (const { plan } of result.documents) schedulePlan(plan);
    }
  });

  test("keeps to the limits", async () => {
    expect(await codeOf(bytes, { limits: { bytes: 1000 } })).toBe("read.tooLarge");
    expect(await codeOf(bytes, { limits: { milliseconds: -1 } })).toBe("read.tooSlow");
    expect(await codeOf(bytes, { limits: { elements: 10 } })).toMatch(/tooMany/);
    expect(await codeOf(bytes, { limits: { textLength: 20 } })).toMatch(/TooLong/);
  });

  test("stops when it is cancelled", async () => {
    const cancelled = new AbortController();
    cancelled.abort();
    expect(await codeOf(bytes, { signal: cancelled.signal })).toBe("read.cancelled");
  });

  test("goes out in its own format and comes back as the same plan", async () => {
    const document = await documentOf(bytes);
    expect(planDifferences(document, await documentOf(written[format](document)))).toEqual([]);
  });

  test("goes out as MSPDI and comes back as the same plan", async () => {
    const document = await documentOf(bytes);
    expect(planDifferences(document, await documentOf(written.mspdi(document)))).toEqual([]);
  });

  test("goes through MSPDI and back into its own format", async () => {
    const document = await documentOf(bytes);
    const between = await documentOf(written.mspdi(document));
    expect(planDifferences(document, await documentOf(written[format](between)))).toEqual([]);
  });
});

test("a fixture of its own stands for every format", () => {
  expect(fixtures.map((fixture) => fixture.format)).toEqual(["mspdi", "xer", "pmxml", "protrack"]);
});
