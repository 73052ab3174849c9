import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Plan, schedulePlan } from "@gantry/engine";
import { beforeEach, describe, expect, test } from "vitest";
import type { PlanDocument } from "../document/planDocument.ts";
import { writeMspdi } from "../mspdi/write/writeMspdi.ts";
import { readPlan } from "../readPlan.ts";

/** Real project files beside the repository; they belong to others and are not part of it. */
const corpus = fileURLToPath(new URL("../../../../../shared/corpus", import.meta.url));
const here = existsSync(corpus);

function filesOf(folder: string): string[] {
  const path = join(corpus, folder);
  return existsSync(path) ? readdirSync(path).map((name) => join(path, name)) : [];
}

async function documentsOf(bytes: Uint8Array): Promise<readonly PlanDocument[]> {
  const result = await readPlan(bytes);
  if (result.status !== "read") throw new Error(result.findings.map((finding) => finding.message).join(" "));
  return result.documents;
}

/** The length of a summary follows from what is inside, so it is no part of what must come back. */
function statedOf({ activities, ...plan }: Plan) {
  return {
    ...plan,
    activities: activities.map((activity) => (activity.kind === "summary" ? { ...activity, duration: 0 } : activity)),
  };
}

describe("real files", () => {
  beforeEach(({ skip }) => {
    if (!here) skip("the corpus of real files is not here");
  });

  test.each(filesOf("mspdi"))("%s goes out and comes back as the same plan", async (file) => {
    const [document] = await documentsOf(new Uint8Array(readFileSync(file)));
    if (!document) throw new Error("no document");
    const text = [...writeMspdi(document, schedulePlan(document.plan))].join("");
    const [back] = await documentsOf(new TextEncoder().encode(text));
    expect(back && statedOf(back.plan)).toEqual(statedOf(document.plan));
    expect(back?.baselines).toEqual(document.baselines);
    expect(back?.resources.map(({ costRate }) => costRate)).toEqual(document.resources.map(({ costRate }) => costRate));
    expect(back?.items.map(({ fixedCost }) => fixedCost)).toEqual(document.items.map(({ fixedCost }) => fixedCost));
  });

  test("recurring exceptions are spread out into the days that MS Project itself lists beside them", async () => {
    const file = filesOf("mspdi").find((path) => path.includes("recurring-exceptions"));
    if (!file) throw new Error("the corpus has no recurring exceptions");
    const text = readFileSync(file, "utf8");
    const daysOf = async (xml: string) => {
      const [document] = await documentsOf(new TextEncoder().encode(xml));
      const runs = document?.plan.calendars.flatMap((calendar) => calendar.exceptions) ?? [];
      return new Set(runs.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)));
    };
    const ours = await daysOf(text);
    const listed = await daysOf(text.replaceAll(/<Exceptions>[\s\S]*?<\/Exceptions>/g, ""));
    expect(ours.size).toBe(140);
    expect(ours).toEqual(listed);
  });

  test.each(filesOf("xer"))("%s is read whole", async (file) => {
    const bytes = new Uint8Array(readFileSync(file));
    const documents = await documentsOf(bytes);
    expect(documents.length).toBeGreaterThan(0);
    for (const { plan, items } of documents) {
      expect(items).toHaveLength(plan.activities.length);
      expect(plan.activities.length).toBeGreaterThan(0);
    }
  });
});
