import { schedulePlan, type Activity } from "@gantry/engine";
import { describe, expect, test } from "vitest";
import { fixtures } from "../../conformance/fixtures.ts";
import { planDifferences } from "../../difference/planDifferences.ts";
import type { PlanDocument } from "../../document/planDocument.ts";
import { readPlan } from "../../readPlan.ts";
import { PLANNED_DATES } from "../readPlannedDates.ts";
import { writeXer } from "./writeXer.ts";
import { xerLosses } from "./xerLosses.ts";

async function read(bytes: Uint8Array | undefined): Promise<readonly PlanDocument[]> {
  const result = await readPlan(bytes ?? new Uint8Array());
  if (result.status !== "read") throw new Error(JSON.stringify(result));
  return result.documents;
}

function written(...documents: PlanDocument[]): Uint8Array {
  const pieces = [...writeXer(documents.map((document) => ({ document, schedule: schedulePlan(document.plan) })))];
  return new Uint8Array(Buffer.concat(pieces));
}

async function fixture(format: string): Promise<PlanDocument> {
  const [document] = await read(fixtures.find((each) => each.format === format)?.bytes);
  if (!document) throw new Error("no document");
  return document;
}

const changed = (document: PlanDocument, change: (activity: Activity) => Partial<Activity>): PlanDocument => ({
  ...document,
  plan: {
    ...document.plan,
    activities: document.plan.activities.map((activity) => ({ ...activity, ...change(activity) })),
  },
});

describe("writing Primavera's exports", () => {
  test("a plan read from one comes back the same, ids and all", async () => {
    const document = await fixture("xer");
    const [back] = await read(written(document));
    expect(back && planDifferences(document, back)).toEqual([]);
    const ids = ({ plan }: PlanDocument) => plan.activities.map(({ id }) => id);
    expect(back && ids(back)).toEqual(ids(document));
  });

  test("constraints, kinds, priorities, costs, rates and notes of summaries come back", async () => {
    const document = await fixture("xer");
    const date = 29_640_000;
    const rich = changed(document, ({ id }) => {
      if (id === "5") return { secondConstraint: { type: "FNLT", date }, constraint: { type: "mandatoryStart", date } };
      if (id === "4") return { kind: "levelOfEffort", priority: 700 };
      return id === "6" ? { expectedFinish: date, ignoreResourceCalendars: false } : {};
    });
    const full: PlanDocument = {
      ...rich,
      currency: "EUR",
      items: rich.items.map((item) =>
        item.id === "wbs-1001"
          ? { ...item, notes: "Two rooms.\nA <b> & c" }
          : item.id === "5"
            ? { ...item, fixedCost: 12_345 }
            : item,
      ),
      resources: rich.resources.map((resource) => ({ ...resource, costRate: 5550 })),
    };
    const [back] = await read(written(full));
    expect(back && planDifferences(full, back)).toEqual([]);
  });

  test("baselines travel as projects of their own and as planned dates", async () => {
    const document = await fixture("xer");
    const items = document.plan.activities
      .filter(({ kind }) => kind !== "summary")
      .map(({ id, name }, at) => ({
        activityId: id,
        name,
        code: document.items.find((item) => item.id === id)?.code ?? null,
        wbsCode: null,
        start: 29_630_880 + at * 60,
        finish: 29_630_940 + at * 60,
        duration: 60,
        work: null,
        cost: at === 0 ? null : 100 * at,
        fixedCost: null,
      }));
    const gone = { ...items[0], activityId: null, name: "Gone", code: "Z9" } as (typeof items)[number] & {
      activityId: null;
    };
    const base = { isDefault: false, capturedAt: null, assignments: [] };
    const planned = items.map((item) => ({ ...item, cost: null }));
    const own: PlanDocument = {
      ...document,
      baselines: [
        { ...base, id: "7", name: "Contract", isDefault: true, capturedAt: 29_630_880, items: [...items, gone] },
        { ...base, id: "8", name: "Second try", items },
        { ...base, id: PLANNED_DATES, name: "Planned dates", items: planned },
      ],
    };
    const [back] = await read(written(own));
    const shape = (plan: PlanDocument | undefined) =>
      plan?.baselines.map(({ id, name, isDefault, capturedAt, items: rows }) => ({
        id,
        name,
        isDefault,
        capturedAt,
        rows: rows.map(({ activityId, start, finish, cost }) => ({ activityId, start, finish, cost })),
      }));
    expect(shape(back)).toEqual(shape(own));
  });

  test("several plans share one export and keep apart, even where their ids are the same", async () => {
    const document = await fixture("xer");
    const other = { ...(await fixture("mspdi")), title: "Other" };
    const back = await read(written(document, { ...document, title: "Twin", externalId: null }, other));
    expect(back.map(({ title }) => title)).toEqual([document.title, "Twin", "Other"]);
    for (const plan of back) expect(plan.plan.dependencies).toHaveLength(4);
  });

  test.each([
    ["1252, Primavera's usual", "Façade – 5 €", "windows-1252"],
    ["Cyrillic", "Проверка связи", "windows-1251"],
    ["UTF-8 where no page has all letters", "Řízení 計画", "utf-8"],
  ])("letters are written in code page %s", async (_, name, encoding) => {
    const document = changed(await fixture("xer"), () => ({ name }));
    const named = { ...document, title: name, items: document.items.map((item) => ({ ...item, notes: null })) };
    const plan = {
      ...named,
      plan: { ...named.plan, resources: named.plan.resources.map((resource) => ({ ...resource, name })) },
    };
    const bytes = written(plan);
    expect(new TextDecoder(encoding).decode(bytes)).toContain(name.slice(0, 6));
    const [back] = await read(bytes);
    expect(back?.plan.activities.map((activity) => activity.name)).toEqual(plan.plan.activities.map(() => name));
    expect(xerLosses(plan).some(({ code }) => code === "xer.write.encoding")).toBe(encoding !== "windows-1252");
  });

  test("texts that would break a line or a field are written safely", async () => {
    const name = "a\tb\r\n%R\t1\u0000\u007f";
    const document = changed(await fixture("xer"), () => ({ name }));
    const [back] = await read(written(document));
    expect(back?.plan.activities).toHaveLength(document.plan.activities.length);
    expect(back?.plan.activities[0]?.name).toContain("a b %R 1");
  });

  test("what Primavera cannot hold is told beforehand", async () => {
    const document = changed(await fixture("mspdi"), ({ id }) =>
      id === "3" ? { deadline: 29_640_000, elapsed: true, mode: "manual", active: false, priority: 600 } : {},
    );
    expect(xerLosses(document).map(({ code }) => code)).toEqual(
      expect.arrayContaining([
        "xer.write.elapsed",
        "xer.write.manual",
        "xer.write.inactive",
        "xer.write.deadline",
        "xer.write.priority",
        "xer.write.code",
        "xer.write.conventions",
      ]),
    );
  });
});
