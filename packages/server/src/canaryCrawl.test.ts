import { endpoints, endpointsOf, records, risk, share, type RecordDeclaration } from "@gantry/records";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createCallers, type Callers } from "./testing/matrix/actors.ts";
import { createFixture, type Fixture } from "./testing/matrix/fixture.ts";
import { markers } from "./testing/matrix/markers.ts";
import { probeOf } from "./testing/matrix/probes.ts";
import { crawl, type Told } from "./testing/crawl/crawl.ts";
import { listVariations } from "./testing/crawl/listVariations.ts";
import { startTestGantry, type TestGantry } from "./testing/testGantry.ts";

const planted = (records as readonly RecordDeclaration[]).filter(({ name }) => name !== "organisation");
const readers = ["guest", "nonMember", "viewer"] as const;
type Reader = (typeof readers)[number];

let gantry: TestGantry;
let callers: Callers;
let fixture: Fixture;
/** What each reader is told before and after more is added that they may not see. */
const before = new Map<Reader, Told>();
const after = new Map<Reader, Told>();

/** A row of every type in the project that no reader is in, with a marker in every text. */
const plant = async () => {
  for (const { name } of planted) await fixture.fresh(name, "other");
};

/** Addresses of everything that can be read, as somebody in the other project would ask. */
async function otherAddresses(): Promise<string[]> {
  const reading = endpoints.filter(
    ({ method, id, access }) => method === "GET" && id !== "events.stream" && access !== "public",
  );
  const knocks = await Promise.all(reading.map((endpoint) => probeOf(endpoint).knock(fixture, "other", "viewer")));
  return knocks.map(({ path }) => path);
}

beforeAll(async () => {
  gantry = await startTestGantry();
  callers = await createCallers(gantry);
  fixture = await createFixture(callers);
  const body = await fixture.body("risk", "own");
  const shown = await fixture.admin(endpointsOf(risk).create, { body: { ...body, title: "Shown to the guest" } });
  await fixture.admin(endpointsOf(share).create, {
    body: {
      projectId: fixture.projectId("own"),
      subjectRecord: "risk",
      subjectId: shown.id,
      userId: callers.guest.userId,
    },
  });
  await plant();
  const paths = [...listVariations(markers.other), ...(await otherAddresses())];
  const everybody = async (told: Map<Reader, Told>) => {
    for (const reader of readers) told.set(reader, await crawl(gantry.url, callers[reader].cookie(), paths));
  };
  await everybody(before);
  await plant();
  await everybody(after);
}, 300_000);
afterAll(() => gantry.close());

/** The marker only stands in an answer that repeats the question. */
const leaks = (told: Told) =>
  [...told].filter(
    ([path, { text, status }]) =>
      status < 500 && text.includes(markers.other) && !(status === 400 && path.includes(markers.other)),
  );

test.each(readers)("nothing of another project turns up anywhere before a %s", (reader) => {
  const told = after.get(reader) as Told;
  expect(leaks(told).map(([path, { text }]) => `${path}: ${text.slice(0, 300)}`)).toEqual([]);
  expect([...told].filter(([, { status }]) => status >= 500).map(([path]) => path)).toEqual([]);
});

test("what a reader may see turns up, so that the crawl would find a leak", async () => {
  const some = listVariations(markers.other).filter((path) => /^\/api\/(risks|work-items|search)/.test(path));
  const told = await crawl(gantry.url, callers.administrator.cookie(), some);
  expect(leaks(told).length).toBeGreaterThan(20);
  const guests = after.get("guest")?.get("/api/risks?total=count&limit=500")?.text ?? "";
  expect(JSON.parse(guests).items.map(({ title }: { title: string }) => title)).toEqual(["Shown to the guest"]);
});

test("no list, count, order or search of a guest changes by what is added out of their sight", () => {
  expect(changed("guest")).toEqual([]);
});

test.each(["nonMember", "viewer"] as const)("nor does any list of projects' rows of a %s", (reader) => {
  const ofProjects = planted.filter(({ scope }) => scope === "project").map(({ plural }) => `/api/${plural}?`);
  // A path through the organisation's rows may meet those that came with the project's.
  const own = changed(reader).filter((path) => ofProjects.some((start) => path.startsWith(start)));
  expect(own).toEqual([]);
});

function changed(reader: Reader): string[] {
  const first = before.get(reader) as Told;
  return [...(after.get(reader) as Told)].flatMap(([path, { text }]) => (first.get(path)?.text === text ? [] : [path]));
}
