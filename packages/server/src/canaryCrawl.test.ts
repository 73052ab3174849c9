import { api, endpoints, endpointsOf, records, risk, role, share, type RecordDeclaration } from "@gantry/records";
import { afterAll, beforeAll, expect, test } from "vitest";
import { assistantQuestions } from "./testing/crawl/assistantQuestions.ts";
import { crawl, type Question, type Told } from "./testing/crawl/crawl.ts";
import { listVariations, plainLists } from "./testing/crawl/listVariations.ts";
import { createCallers, type ActorName, type Callers } from "./testing/matrix/actors.ts";
import { createFixture, type Fixture } from "./testing/matrix/fixture.ts";
import { markers } from "./testing/matrix/markers.ts";
import { probeOf } from "./testing/matrix/probes.ts";
import { readEvents, type EventReader } from "./testing/readEvents.ts";
import { settle } from "./testing/state/settle.ts";
import { startTestGantry, type TestGantry } from "./testing/testGantry.ts";

const planted = (records as readonly RecordDeclaration[]).filter(({ name }) => name !== "organisation");
/** Those with whom it is also compared what they are told before and after more is planted. */
const compared = ["guest", "nonMember", "viewer"] as const;
/**
 * Nobody of these sees the other project: beside roles, holders of roles that the organisation made (in their own project, and one in the
 * organisation that lets administer much, but see no project), a guest with whom rows of their own project are shared, and a token.
 */
const readers = [...compared, "partner", "clerk", "keeper", "viewer by token"] as const;
type Reader = (typeof readers)[number];
/** A cost rate that stands nowhere else. Who sees projects but no rates must not meet it either. */
const RATE = 987_654_321;
const withoutRates = ["auditor", "administrator by a token for plans"] as const;

let gantry: TestGantry;
let callers: Callers;
let fixture: Fixture;
/** What each reader is told before and after more is added that they may not see. */
const before = new Map<string, Told>();
const after = new Map<string, Told>();
const headers = new Map<string, Record<string, string>>();
const streams = new Map<Reader, EventReader>();

/** A row of every type in the project that no reader is in, with a marker in every text, and one that each of them answers for. */
const plant = async () => {
  for (const { name } of planted) await fixture.fresh(name, "other");
  for (const reader of compared) {
    const body = await fixture.body("risk", "other");
    await fixture.admin(endpointsOf(risk).create, { body: { ...body, ownerId: callers[reader].userId } });
  }
};

/** Addresses of everything that can be read, as somebody in the other project would ask. */
async function otherAddresses(): Promise<string[]> {
  const reading = endpoints.filter(
    ({ method, id, access }) => method === "GET" && id !== "events.stream" && access !== "public",
  );
  const knocks = await Promise.all(reading.map((endpoint) => probeOf(endpoint).knock(fixture, "other", "viewer")));
  return knocks.map(({ path }) => path);
}

/** Somebody who keeps accounts, fields and the audit of the organisation, and sees no project by it. */
async function makeKeeper(): Promise<Record<string, string>> {
  const keeper = await gantry.user(callers.administrator, "viewer");
  const keeping = {
    name: "Keeping",
    kind: "organisation",
    permissions: ["people.read", "fields.manage", "role.manage", "user.manage", "audit.read", "organisation.write"],
  };
  const { id: roleId } = await fixture.admin(endpointsOf(role).create, { body: keeping });
  const params = { id: keeper.session.user.id };
  const { version } = await fixture.admin(api.user.get, { params });
  await fixture.admin(api.user.patch, { params, body: { roleId } }, { version });
  return { cookie: keeper.cookie() };
}

async function byToken(of: ActorName, scopes: ("read" | "plan" | "write" | "people" | "registers")[]) {
  const { token } = await callers[of].call(api.tokens.create, { body: { name: "Crawl", scopes } });
  return { authorization: `Bearer ${token}` };
}

/** Something that the reader hears of after all that came before. */
async function fenceOff(reader: Reader): Promise<void> {
  const stream = streams.get(reader) as EventReader;
  const isGuest = reader === "guest" || reader === "partner";
  const fence = isGuest
    ? await fixture.admin(endpointsOf(share).create, {
        body: { ...(await fixture.body("share", "own")), userId: callers[reader].userId },
      })
    : await fixture.fresh("person", "own");
  await stream.next((event) =>
    isGuest ? event.event === "resync" : event.event === "change" && event.data.id === fence.id,
  );
}

beforeAll(async () => {
  gantry = await startTestGantry();
  callers = await createCallers(gantry);
  fixture = await createFixture(callers);
  for (const each of [...compared, "partner", "clerk", "auditor"] as const)
    headers.set(each, { cookie: callers[each].cookie() });
  headers.set("keeper", await makeKeeper());
  headers.set("viewer by token", await byToken("viewer", ["read", "write"]));
  headers.set("administrator by a token for plans", await byToken("administrator", ["plan", "registers"]));
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
  await fixture.admin(api.person.create, { body: { name: "Paid", costRate: RATE } });
  await plant();
  const ask = async (told: Map<string, Told>, names: readonly string[], questions: readonly Question[]) => {
    await settle(gantry);
    for (const name of names) told.set(name, await crawl(gantry.url, headers.get(name) ?? {}, questions));
  };
  const paths = [...listVariations(markers.other), ...(await otherAddresses())];
  await ask(before, compared, paths);
  for (const reader of readers)
    streams.set(reader, await readEvents(`${gantry.url}/api/events`, headers.get(reader) ?? {}));
  await plant();
  const assistants = await assistantQuestions(fixture, markers.other);
  await ask(after, compared, [...paths, ...assistants]);
  const plain = [...plainLists(markers.other), ...(await otherAddresses()), ...assistants];
  await ask(after, [...readers.slice(compared.length), ...withoutRates], plain);
  // Last, since a guest hears of nothing but what is shared with them, and sees more by it.
  for (const reader of readers) await fenceOff(reader);
}, 600_000);
afterAll(async () => {
  for (const stream of streams.values()) stream.close();
  await gantry.close();
});

/** What an assistant is told instead of an answer. */
const isRefusal = (question: string, text: string) => question.startsWith("/mcp") && text.includes('"isError":true');

/** The marker only stands in an answer that repeats the question. */
const leaks = (told: Told) =>
  [...told].filter(
    ([question, { text, status }]) =>
      status < 500 &&
      text.includes(markers.other) &&
      !(question.includes(markers.other) && (status === 400 || isRefusal(question, text))),
  );

test.each(readers)("nothing of another project turns up anywhere before a %s", (reader) => {
  const told = after.get(reader) as Told;
  expect(leaks(told).map(([path, { text }]) => `${path}: ${text.slice(0, 300)}`)).toEqual([]);
  expect([...told].filter(([, { status }]) => status >= 500).map(([path]) => path)).toEqual([]);
});

test.each([...readers, ...withoutRates])("no rate turns up anywhere before a %s", (reader) => {
  const told = [...(after.get(reader) as Told)].filter(([, { text }]) => text.includes(String(RATE)));
  expect(told.map(([question]) => question)).toEqual([]);
});

test.each(readers)("and nothing of it is heard live by a %s", (reader) => {
  const heard = streams.get(reader)?.heard ?? [];
  expect(heard.length).toBeGreaterThan(0);
  expect(heard.filter((event) => JSON.stringify(event).includes(markers.other))).toEqual([]);
  const other = fixture.projectId("other");
  expect(heard.filter((event) => event.event === "change" && event.data.projectId === other)).toEqual([]);
});

test("what a reader may see turns up, so that the crawl would find a leak", async () => {
  const some = listVariations(markers.other).filter((path) => /^\/api\/(risks|work-items|search)/.test(path));
  const rates = "/api/people?total=count&limit=500";
  const asked = await assistantQuestions(fixture, markers.other);
  const told = await crawl(gantry.url, { cookie: callers.administrator.cookie() }, [...some, rates, ...asked]);
  expect(leaks(told).filter(([question]) => question.startsWith("/mcp")).length).toBeGreaterThan(100);
  expect(leaks(told).filter(([question]) => question.endsWith("xlsx")).length).toBeGreaterThan(1);
  expect(leaks(told).length).toBeGreaterThan(120);
  expect(told.get(rates)?.text).toContain(String(RATE));
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

function changed(reader: (typeof compared)[number]): string[] {
  const then = after.get(reader) as Told;
  return [...(before.get(reader) as Told)].flatMap(([path, { text }]) => (then.get(path)?.text === text ? [] : [path]));
}
