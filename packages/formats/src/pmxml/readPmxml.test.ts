import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { planDifferences } from "../difference/planDifferences.ts";
import type { PlanDocument } from "../document/planDocument.ts";
import { readPlan } from "../readPlan.ts";

const at = (text: string) => Date.parse(`${text}:00Z`) / 60_000;
const fixture = readFileSync(new URL("./fixtures/datacentre-move.xml", import.meta.url), "utf8");

async function read(text: string): Promise<PlanDocument> {
  const result = await readPlan(new TextEncoder().encode(text));
  if (result.status !== "read" || !result.documents[0]) throw new Error(JSON.stringify(result));
  return result.documents[0];
}

const changed = (from: string, to: string) => {
  expect(fixture).toContain(from);
  return read(fixture.replace(from, to));
};
const activityOf = ({ plan }: PlanDocument, id: string) => plan.activities.find((activity) => activity.id === id);

describe("Primavera's XML", () => {
  test("says the same plan as its other export", async () => {
    const bytes = readFileSync(new URL("../xer/fixtures/datacentre-move.xer", import.meta.url));
    const result = await readPlan(new Uint8Array(bytes));
    if (result.status !== "read" || !result.documents[0]) throw new Error("refused");
    const document = await read(fixture);
    const fields = planDifferences({ ...result.documents[0], baselines: [] }, { ...document, baselines: [] }).map(
      ({ place, field }) => `${place}: ${field}`,
    );
    // What the XML fixture has beside: a rate, an expense, a second percentage.
    expect(fields.sort()).toEqual([
      "Jérôme Bel: costRate",
      "Move / Move cabinets: fixedCost",
      "Prepare / Label cables: physicalPercentComplete",
    ]);
    expect(document.stored).toEqual(result.documents[0].stored);
  });

  test("has codes, costs, rates and notes", async () => {
    const document = await read(fixture);
    const item = document.items.find(({ id }) => id === "4");
    expect(item).toMatchObject({
      code: "B100",
      externalId: "0f6d5b3e-0000-4000-8000-000000000004",
      codes: [{ type: "Phase", value: "M", name: "Moving day" }],
      fixedCost: 12_345,
      notes: "Lift booked.\nFaçade & gate",
    });
    expect(document.resources).toMatchObject([{ name: "Jérôme Bel", email: "jb@example.org", costRate: 5550 }]);
    expect([document.code, document.currency]).toEqual(["DC2", "EUR"]);
  });

  test("has its baseline projects, activities found by their codes", async () => {
    const { baselines } = await changed(
      "<Id>B120</Id><Name>Inform help desk</Name><ObjectId>6<",
      "<Id>B999</Id><Name>Inform help desk</Name><ObjectId>6<",
    );
    expect(baselines).toMatchObject([
      { id: "200", name: "Contract", isDefault: true, capturedAt: at("2026-05-04T08:00") },
    ]);
    expect(baselines[0]?.items.map(({ activityId }) => activityId)).toEqual(["1", "2", "3", "4", "5", null]);
    expect(baselines[0]?.items[3]).toMatchObject({
      start: at("2026-05-11T08:00"),
      finish: at("2026-05-15T17:00"),
      duration: 2400,
    });
  });

  test("reads every kind, constraint, relationship and option by its words", async () => {
    const kinds = {
      "Level of Effort": "levelOfEffort",
      "Start Milestone": "milestone",
      "WBS Summary": "wbsSummary",
      "Resource Dependent": "task",
    };
    for (const [word, kind] of Object.entries(kinds)) {
      const document = await read(fixture.replace(/(<ObjectId>5<.*?<Type>)Task Dependent/, `$1${word}`));
      expect(activityOf(document, "5")?.kind, word).toBe(kind);
    }
    const constraint = await changed("Start On or After", "Mandatory Finish");
    expect(activityOf(constraint, "6")?.constraint).toEqual({ type: "mandatoryFinish", date: at("2026-05-08T08:00") });
    expect((await changed("Start to Start", "Start to Finish")).plan.dependencies[3]).toMatchObject({
      type: "SF",
      lag: 480,
    });
    const options = await changed("Predecessor Activity Calendar", "24 Hour Calendar");
    expect(options.plan.conventions).toMatchObject({ lagCalendar: "elapsed24h", outOfSequence: "retainedLogic" });
    expect((await changed("Retained Logic", "Progress Override")).plan.conventions.outOfSequence).toBe(
      "progressOverride",
    );
  });

  test("takes the last minute that is worked, and an end itself, for the same end", async () => {
    const document = await read(fixture.replaceAll("11:59:00", "12:00:00").replaceAll("16:59:00", "17:00:00"));
    expect(document.plan.calendars).toEqual((await read(fixture)).plan.calendars);
    expect(document.plan.calendars[0]?.days[1]).toEqual([
      { from: 480, to: 720 },
      { from: 780, to: 1020 },
    ]);
  });

  test("names the elements that it leaves out, with how many there are", async () => {
    const { report } = await read(fixture);
    expect(report.map(({ code, effect, count }) => [code, effect, count])).toEqual([
      ["pmxml.element.Role", "dropped", 1],
      ["pmxml.element.Risk", "dropped", 1],
    ]);
    expect(report.every(({ line }) => (line ?? 0) > 1)).toBe(true);
  });

  test("without a project is refused with what to do", async () => {
    const result = await readPlan(
      new TextEncoder().encode(
        '<APIBusinessObjects xmlns="http://xmlns.oracle.com/x"><OBS><Name>E</Name></OBS></APIBusinessObjects>',
      ),
    );
    expect(result).toMatchObject({ status: "refused", findings: [{ code: "pmxml.noProject" }] });
  });
});
