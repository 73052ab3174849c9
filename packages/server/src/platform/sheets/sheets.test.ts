import {
  api,
  calendar,
  comment,
  customField,
  customOf,
  endpointsOf,
  person,
  project,
  risk,
  savedView,
  type Client,
  type SheetImport,
} from "@gantry/records";
import { deflateRawSync } from "node:zlib";
import writeXlsx from "write-excel-file/node";
import { afterAll, beforeAll, expect, test } from "vitest";
import { problemOf } from "../../testing/problemOf.ts";
import { startTestGantry, type TestGantry } from "../../testing/testGantry.ts";
import { zipOf } from "./zipOf.fixture.ts";

let gantry: TestGantry;
let admin: Client;
let cookie: string;
let guest: Client;
let projectId: string;
const risks = endpointsOf(risk);

beforeAll(async () => {
  gantry = await startTestGantry();
  const administrator = await gantry.setUp();
  admin = administrator.call;
  cookie = administrator.cookie();
  guest = (await gantry.user(administrator, "guest")).call;
  projectId = (await admin(api.project.create, { body: { key: "CRM", name: "Customer relations" } })).id;
  for (const name of ["Design", "Build"]) await admin(api.workItem.create, { body: { projectId, name } });
  await admin(endpointsOf(customField).create, {
    body: { recordType: "risk", key: "costCentre", name: "Cost centre" },
  });
});
afterAll(() => gantry.close());

type Options = Partial<Omit<SheetImport, "content" | "name">>;
const send = (content: Buffer, options: Options = {}) =>
  admin(risks.import, { body: { name: "risks.csv", content: content.toString("base64"), projectId, ...options } });
const bring = (csv: string, options: Options = {}) => send(Buffer.from(csv), options);
const countRisks = async () => (await admin(risks.list, { query: { total: "count" } })).total;
const download = (query: string) => fetch(`${gantry.url}/api/risks/export?${query}`, { headers: { cookie } });

test("a table is looked at without a trace, brought in as one action, and taken back by undo", async () => {
  const csv = `Titel;Eintrittswahrscheinlichkeit;Delay;Kosten;Work it would hit;Review by;State;Cost centre;Colour
Vendor is late;40 %;5d;1.234,50;Design, 2;12.05.2026;In Behandlung;4711;red
"Key person leaves";0,2;;;;;;;blue`;
  const seen = await bring(csv, { language: "de" });
  expect(seen).toMatchObject({ counts: { create: 2, failed: 0 }, problems: [], changeSetId: null });
  expect(seen.columns.map(({ field }) => field)).toEqual([
    "title",
    "probability",
    "delay",
    "cost",
    "hits",
    "reviewBy",
    "state",
    "cf.costCentre",
    null,
  ]);
  expect(await countRisks()).toBe(0);
  const done = await bring(csv, { language: "de", accept: true });
  const { items } = await admin(risks.list, { query: { q: "sort:number" } });
  expect(items).toMatchObject([
    {
      title: "Vendor is late",
      probability: 0.4,
      delay: 2400,
      cost: 123_450,
      reviewBy: "2026-05-12",
      state: "mitigating",
      custom: { costCentre: "4711" },
    },
    { title: "Key person leaves", probability: 0.2, delay: null, cost: null, hits: [], state: "open" },
  ]);
  expect(items[0]?.hits).toHaveLength(2);
  await admin(api.edits.undo, { params: { id: done.changeSetId ?? "" } });
  expect(await countRisks()).toBe(0);
});

test("rows that cannot be read are told with row, column and why, and keep all others out unless they may be skipped", async () => {
  const csv = `Title,Probability,Work it would hit,Kind
,50%,,threat
Good,50%,,threat
Bad,150%,Nothing,storm`;
  const report = await bring(csv, { accept: true });
  expect(report).toMatchObject({ counts: { create: 1, failed: 2 }, changeSetId: null });
  expect(report.rows.slice(0, 2)).toMatchObject([
    { row: 2, action: "failed", problems: [{ column: "Title" }] },
    {
      row: 4,
      action: "failed",
      title: "Bad",
      problems: [
        { column: "Probability", message: expect.stringContaining("150%") },
        { column: "Work it would hit", message: 'There is no workItem "Nothing", or you may not see it.' },
        { column: "Kind", message: expect.stringContaining("storm") },
      ],
    },
  ]);
  expect(await countRisks()).toBe(0);
  const { changeSetId } = await bring(csv, { accept: true, skipFailed: true });
  expect(await countRisks()).toBe(1);
  await admin(api.edits.undo, { params: { id: changeSetId ?? "" } });
});

test("a row without a field that the organisation asks for is refused by itself, with what to do about it", async () => {
  const asked = await admin(endpointsOf(customField).create, {
    body: { recordType: "risk", key: "region", name: "Region", required: true },
  });
  const without = await bring("Title\nDelay");
  expect(without).toMatchObject({ counts: { create: 0, failed: 1 }, problems: [] });
  expect(without.rows[0]?.problems).toEqual([
    {
      column: "Region",
      message:
        '"Region" must be filled in, and no column of the table goes there. Add one, or choose it for a column above.',
    },
  ]);
  expect(without.fields.find(({ name }) => name === "cf.region")?.required).toBe(true);
  const half = await bring("Title,Region\nDelay,north\nOther,");
  expect(half).toMatchObject({ counts: { create: 1, failed: 1 }, problems: [] });
  expect(half.rows[0]).toMatchObject({ title: "Other", problems: [{ message: '"Region" must be filled in.' }] });
  await admin(endpointsOf(customField).remove, { params: { id: asked.id } }, { version: asked.version });
});

test("what was exported comes back unchanged; what was edited in between changes just that", async () => {
  const made = await bring("Title,Probability,Cost,Review by,Cost centre\nOne,25%,99.95,2026-05-12,12\nTwo,,,,", {
    accept: true,
  });
  for (const format of ["csv", "xlsx"] as const) {
    const columns = "number,title,probability,delay,cost,hits,reviewBy,state,cf.costCentre";
    const file = Buffer.from(await (await download(`format=${format}&columns=${columns}&q=sort:number`)).arrayBuffer());
    expect(await send(file)).toMatchObject({ counts: { create: 0, update: 0, unchanged: 2, failed: 0 } });
    if (format === "csv") {
      const edited = Buffer.from(file.toString().replace("Two", "Second"));
      expect(await send(edited)).toMatchObject({ counts: { update: 1, unchanged: 1 } });
      await send(edited, { accept: true });
      const { items } = await admin(risks.list, { query: { q: "sort:number" } });
      expect(items.map(({ title }) => title)).toEqual(["One", "Second"]);
      expect(customOf(items[0] ?? {})).toEqual({ costCentre: "12" });
    }
  }
  expect(made.changeSetId).not.toBeNull();
});

test("texts that a spreadsheet would run are disarmed on the way out and whole again on the way in", async () => {
  const row = await admin(risks.create, { body: { projectId, title: '=HYPERLINK("x")' } });
  const csv = Buffer.from(await (await download(`columns=number,title&q=id:${row.id}`)).arrayBuffer());
  expect(csv.toString()).toContain(`"'=HYPERLINK(""x"")"`);
  expect((await send(csv)).counts).toMatchObject({ unchanged: 1 });
});

test("how columns were matched is remembered for the next table with the same headers", async () => {
  const csv = "Was,Zahl\nStorm,0.5";
  expect((await bring(csv)).columns.map(({ field }) => field)).toEqual([null, null]);
  await bring(csv, { accept: true, mapping: { Was: "title", Zahl: "probability" } });
  expect((await bring(csv)).columns.map(({ field }) => field)).toEqual(["title", "probability"]);
});

test("a date and a number of a spreadsheet are taken as what they are", async () => {
  const data = [
    [{ value: "Title" }, { value: "Review by" }, { value: "Probability" }],
    [
      { value: "Typed" },
      { value: new Date("2026-05-12T00:00:00Z"), type: Date, format: "yyyy-mm-dd" },
      { value: 0.3, type: Number },
    ],
  ];
  const file = await writeXlsx(data as never).toBuffer();
  await send(file, { accept: true });
  const [row] = (await admin(risks.list, { query: { q: 'title:"Typed"' } })).items;
  expect(row).toMatchObject({ reviewBy: "2026-05-12", probability: 0.3 });
});

test.each([
  ["empty", Buffer.from("")],
  ["not a table", Buffer.from([0, 1, 2, 3])],
  ["no UTF-8", Buffer.from([0x54, 0xe4, 0x0a])],
  ["a damaged spreadsheet", Buffer.from("PK\u0003\u0004 and nothing more")],
])("a file that is %s is refused with what is wrong", async (_, content) => {
  const { problem } = await problemOf(send(content));
  expect(problem).toMatchObject({ status: 422, code: "import.unreadable" });
});

test("a key of other rows is told as such, and never taken for the row here that bears its number", async () => {
  const net = await admin(api.project.create, { body: { key: "NET", name: "Network" } });
  await admin(api.workItem.create, { body: { projectId: net.id, name: "Cables" } });
  const { id, number } = await admin(risks.create, { body: { projectId, title: "Kept" } });
  const report = await bring(
    `Key,Title,Work it would hit\nMTG-${number},Changed,\n,Of another project,NET-1\n,Of another kind,RSK-1\nRSK-${number},Changed,crm-2`,
    { accept: true, skipFailed: true },
  );
  expect(report.counts).toEqual({ create: 0, update: 1, unchanged: 0, failed: 3 });
  expect(report.rows.slice(0, 3).map(({ problems }) => problems.map(({ message }) => message))).toEqual([
    [`"MTG-${number}" is no key of a risk here: those begin with "RSK-".`],
    ['"NET-1" is no key of a workItem here: those begin with "CRM-".'],
    ['"RSK-1" is no key of a workItem here: those begin with "CRM-".'],
  ]);
  const { hits } = await admin(risks.get, { params: { id } });
  const build = (await admin(api.workItem.list, { query: { q: 'name:"Build"' } })).items[0];
  expect(hits).toEqual([build?.id]);
});

test("columns that nobody may see are not there", async () => {
  const { status } = await download("columns=secret");
  expect(status).toBe(400);
});

test("whoever may add no row has no table read, also where no project is named", async () => {
  // It would be refused as unreadable, had anybody tried to read it.
  const body = { name: "rows.xlsx", content: Buffer.from("PK\u0003\u0004").toString("base64") };
  for (const record of [savedView, project, calendar, person, comment])
    expect((await problemOf(guest(endpointsOf(record).import, { body }))).problem).toMatchObject({
      status: 403,
      code: "access.denied",
    });
});

test("a small file that unpacks into a huge one is refused", async () => {
  const packed = deflateRawSync(Buffer.alloc(101 * 1_048_576));
  const { problem } = await problemOf(send(zipOf([{ name: "xl/sheet.xml", packed, declared: 10 }])));
  expect(problem).toMatchObject({ status: 422, detail: expect.stringContaining("more than 100 MB") });
});
