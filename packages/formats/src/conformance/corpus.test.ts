import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { schedulePlan } from "@gantry/engine";
import { beforeEach, describe, expect, test } from "vitest";
import type { PlanDocument } from "../document/planDocument.ts";
import { planDifferences } from "../difference/planDifferences.ts";
import { writeMspdi } from "../mspdi/write/writeMspdi.ts";
import { readPlan } from "../readPlan.ts";
import { writeXer } from "../xer/write/writeXer.ts";

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

type Writer = (documents: readonly PlanDocument[]) => Uint8Array[];

const asMspdi: Writer = (documents) =>
  documents.map((document) =>
    new TextEncoder().encode([...writeMspdi(document, schedulePlan(document.plan))].join("")),
  );
const asXer: Writer = (documents) => [
  new Uint8Array(
    Buffer.concat([...writeXer(documents.map((document) => ({ document, schedule: schedulePlan(document.plan) })))]),
  ),
];

/** What plans say otherwise after they went out in a format and came back. */
async function lostBy(file: string, ...writers: readonly Writer[]) {
  const documents = await documentsOf(new Uint8Array(readFileSync(file)));
  let back = documents;
  for (const write of writers) back = (await Promise.all(write(back).map(documentsOf))).flat();
  expect(back).toHaveLength(documents.length);
  return documents.flatMap((document, at) => planDifferences(document, back[at] ?? document));
}

describe("real files", () => {
  beforeEach(({ skip }) => {
    if (!here) skip("the corpus of real files is not here");
  });

  test.each(filesOf("mspdi"))("%s goes out and comes back as the same plan", async (file) => {
    expect(await lostBy(file, asMspdi)).toEqual([]);
  });

  test.each(filesOf("xer"))("%s goes out and comes back as the same plans", async (file) => {
    expect(await lostBy(file, asXer)).toEqual([]);
  });

  test.each(filesOf("xer"))("%s goes through MS Project's XML and comes back as the same plans", async (file) => {
    expect(await lostBy(file, asMspdi, asXer)).toEqual([]);
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
