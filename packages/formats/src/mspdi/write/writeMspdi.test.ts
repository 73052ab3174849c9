import { schedulePlan } from "@gantry/engine";
import { describe, expect, test } from "vitest";
import { fixtures } from "../../conformance/fixtures.ts";
import type { PlanDocument } from "../../document/planDocument.ts";
import { readPlan } from "../../readPlan.ts";
import { mspdiLosses } from "./mspdiLosses.ts";
import { uidMap } from "./uidMap.ts";
import { writeMspdi } from "./writeMspdi.ts";

async function read(bytes: Uint8Array | undefined): Promise<PlanDocument> {
  const result = await readPlan(bytes ?? new Uint8Array());
  if (result.status !== "read" || !result.documents[0]) throw new Error(JSON.stringify(result));
  return result.documents[0];
}

const at = (text: string) => Date.parse(`${text}:00Z`) / 60_000;
const textOf = (document: PlanDocument) => [...writeMspdi(document, schedulePlan(document.plan))].join("");

describe("writing MS Project's XML", () => {
  test("a plan read from it comes back the same, ids and all", async () => {
    const document = await read(fixtures[0]?.bytes);
    const back = await read(new TextEncoder().encode(textOf(document)));
    expect(back.plan).toEqual(document.plan);
    expect(back.items).toEqual(document.items);
    expect(back.resources).toEqual(document.resources);
    expect(back.stored).toEqual(document.stored);
    expect([back.title, back.externalId, back.currency]).toEqual([
      document.title,
      document.externalId,
      document.currency,
    ]);
  });

  test("splits, manual dates, progress and every kind of lag come back", async () => {
    const document = await read(fixtures[0]?.bytes);
    const changed = document.plan.activities.map((activity) => {
      if (activity.id === "3")
        return {
          ...activity,
          parts: [
            { start: at("2026-05-06T08:00"), finish: at("2026-05-06T17:00") },
            { start: at("2026-05-11T08:00"), finish: at("2026-05-12T17:00") },
          ],
        };
      if (activity.id === "6")
        return { ...activity, mode: "manual" as const, manualStart: 29_650_000, manualFinish: 29_651_000 };
      if (activity.id === "7")
        return {
          ...activity,
          actualStart: 29_660_000,
          actualFinish: null,
          percentComplete: 0.5,
          actualDuration: 240,
          remainingDuration: 240,
          stop: 29_660_240,
          resume: 29_660_300,
          levelingDelay: 60,
          levelingDelayElapsed: true,
        };
      return activity;
    });
    const lags = [
      ["working", -60],
      ["elapsed", 90],
      ["percent", 0.25],
      ["percent", -0.5],
    ] as const;
    const dependencies = document.plan.dependencies.map((link, at) => ({
      ...link,
      lagUnit: lags[at]?.[0] ?? "working",
      lag: lags[at]?.[1] ?? 0,
    }));
    const plan = { ...document.plan, activities: changed, dependencies };
    const back = await read(new TextEncoder().encode(textOf({ ...document, plan })));
    expect(back.plan.dependencies).toEqual(dependencies);
    expect(back.plan.activities[5]).toEqual(changed[5]);
    expect(back.plan.activities[6]).toEqual(changed[6]);
    expect(back.plan.activities[2]).toEqual(changed[2]);
  });

  test("names with markup and characters that XML cannot hold are written safely", async () => {
    const document = await read(fixtures[0]?.bytes);
    const activities = document.plan.activities.map((activity) => ({
      ...activity,
      name: 'a <b> & "c"\u0000\u0008 \ud800 ]]> é',
    }));
    const back = await read(new TextEncoder().encode(textOf({ ...document, plan: { ...document.plan, activities } })));
    expect(back.plan.activities[0]?.name).toBe('a <b> & "c"  ]]> é');
  });

  test("what MS Project cannot hold is told beforehand", async () => {
    const document = await read(fixtures[1]?.bytes);
    expect(mspdiLosses(document).map((line) => line.code)).toEqual([
      "mspdi.write.finishMilestone",
      "mspdi.write.code",
      "mspdi.write.lagCalendar",
      "mspdi.write.conventions",
    ]);
  });
});

describe("numbering", () => {
  test("numbers stay; other ids get the lowest free ones in their order", () => {
    const uidOf = uidMap(["b", "2", "wbs-7", "0", "99999999999"]);
    expect(["b", "2", "wbs-7", "0", "99999999999", "unknown"].map(uidOf)).toEqual([1, 2, 3, 4, 5, -1]);
  });
});
