import { AxeBuilder } from "@axe-core/playwright";
import { api, endpointsOf, personSkill, skill, type Client, type WorkItemRow } from "@gantry/records";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runSetUpProduct, signIn, type RunningProduct } from "./product.ts";

let product: RunningProduct & { call: Client };
let page: Page;
let projectId = "";
let check: WorkItemRow;
const DAY = 480;

/** In the first week Ana has both Build (five days) and Check (two); Ship follows Check. */
beforeAll(async () => {
  product = await runSetUpProduct();
  const { call } = product;
  await call(api.account.preferences, { body: { locale: "en-GB" } });
  const project = await call(api.project.create, { body: { key: "CRM", name: "CRM", start: "2027-01-04T08:00" } });
  projectId = project.id;
  const ana = await call(api.person.create, { body: { name: "Ana Lima" } });
  await call(api.person.create, { body: { name: "Bo Berg" } });
  const item = (name: string, rank: string, days: number, values: Partial<WorkItemRow> = {}) =>
    call(api.workItem.create, { body: { projectId, name, rank, duration: days * DAY, ...values } });
  const build = await item("Build", "a0", 5, { deadline: "2027-01-08T17:00" });
  check = await item("Check", "a1", 2);
  const ship = await item("Ship", "a2", 1);
  await call(api.dependency.create, { body: { projectId, predecessorId: check.id, successorId: ship.id } });
  for (const { id } of [build, check])
    await call(api.assignment.create, { body: { projectId, workItemId: id, personId: ana.id } });
  page = await product.open({ reducedMotion: "reduce" });
  page.setDefaultTimeout(15_000);
  await signIn(page);
});
afterAll(() => product.close());

const panel = () => page.getByRole("complementary", { name: "Level the load" });
const fact = (name: string) => panel().getByRole("row", { name }).getByRole("cell").allInnerTexts();
const start = (row: number) => page.locator(`.gp-row[aria-rowindex="${row + 1}"] [aria-colindex="3"]`);
const axe = async () => {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"])
    .analyze();
  return violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
};

/** What the heat map says of Ana in a week, once all that was done is in it. */
const week = (day: string) => page.getByRole("gridcell", { name: new RegExp(`^Ana Lima, week of ${day}:`) });
const load = async (day: string) => (await week(day).getAttribute("aria-label"))?.split(": ")[1];

test("an overloaded week is seen among all projects, and each of its hours is traced to the work that asks for it", async () => {
  await page.goto("/capacity?from=2027-01-04&weeks=8");
  await expect.poll(() => load("4 Jan 2027")).toBe("too much (above 100 %), 56 of 40 hours");
  expect(await load("11 Jan 2027")).toBe("free, 0 of 40 hours");
  expect(await axe()).toEqual([]);
  await week("4 Jan 2027").focus();
  await page.keyboard.press("Enter");
  const detail = page.getByRole("dialog", { name: "Ana Lima, week of 4 Jan 2027" });
  await detail.getByText("56 hours of work for 40 hours of time: 140%").waitFor();
  const lines = await detail.getByRole("row").allInnerTexts();
  expect(lines.slice(1).map((line) => line.replaceAll(/\s+/g, " "))).toEqual([
    "CRM-1 Build CRM 4 Jan 2027 – 8 Jan 2027 100% 40",
    "CRM-2 Check CRM 4 Jan 2027 – 5 Jan 2027 100% 16",
  ]);
  expect(await axe()).toEqual([]);
  await detail.getByRole("link", { name: "CRM-2 Check" }).click();
  const row = page.getByRole("complementary", { name: "Check" });
  await row.getByRole("button", { name: "Who could do it?" }).click();
  await row.getByRole("listitem").filter({ hasText: "Bo Berg" }).getByText("16 of 16 hours free").waitFor();
  expect(await axe()).toEqual([]);
  await row.getByRole("button", { name: "Assign Bo Berg" }).click();
  await row.getByText("Everybody who works here is on it already.").waitFor();
  await page.getByRole("alert").getByRole("button", { name: "Undo" }).click();
  await row.getByRole("button", { name: "Assign Bo Berg" }).waitFor();
  await page.getByText("All saved").waitFor();
});

test("a proposal with its reason is seen in the plan, accepted and taken back", async () => {
  await page.goto(`/projects/${projectId}/plan?columns=name,start&width=420`);
  await start(2).getByText("4 Jan 2027").waitFor();
  await page.getByRole("button", { name: "More edits" }).click();
  await page.getByRole("menuitem", { name: "Level the load…" }).click();
  await panel().getByText("2d too much").waitFor();
  await panel().getByLabel("Search for at most").click();
  await page.getByRole("option", { name: "2 seconds" }).click();
  await panel().getByRole("button", { name: "Propose" }).click();
  await panel().getByRole("button", { name: "Accept 2 changes" }).waitFor();
  await panel()
    .getByText(/nobody could finish before 12 Jan 2027/)
    .waitFor();
  await panel().getByText("Ana Lima is on Build until 8 Jan 2027.").waitFor();
  await panel().getByText("Follows “Check”.").waitFor();
  expect(await fact("Finish")).toEqual(["8 Jan 2027", "13 Jan 2027"]);
  expect(await fact("Too much at once")).toEqual(["2d", "–"]);
  expect(await fact("Deadlines missed")).toEqual(["0", "0"]);
  // Seen before it is accepted, and nothing is written yet.
  await start(2).getByText("11 Jan 2027").waitFor();
  const { call } = product;
  const read = () => call(api.workItem.get, { params: { id: check.id } });
  expect((await read()).levelingDelay).toBe(0);
  expect(await axe()).toEqual([]);
  await panel().getByRole("button", { name: "Accept 2 changes" }).click();
  await panel().getByText("Nobody has more to do than they can.").waitFor();
  await start(2).getByText("11 Jan 2027").waitFor();
  await start(3).getByText("13 Jan 2027").waitFor();
  await expect.poll(async () => (await read()).levelingDelay).toBe(5 * DAY);
  const demand = async () =>
    (await call(api.capacity.demand, { query: { from: "2027-01-11", to: "2027-01-18" } })).items;
  await expect.poll(async () => (await demand()).map(({ item }) => item?.key)).toEqual(["CRM-2"]);
  await page.getByRole("alert").getByRole("button", { name: "Undo" }).click();
  await panel().getByText("2d too much").waitFor();
  await start(2).getByText("4 Jan 2027").waitFor();
  await expect.poll(async () => (await read()).levelingDelay).toBe(0);
  expect(product.complaints).toEqual([]);
});

test("skills are set in the matrix by keys, and one that a single person has is told with what they are on", async () => {
  const { call } = product;
  await call(endpointsOf(skill).create, { body: { name: "Oracle", area: "Data" } });
  await page.goto("/skills");
  const oracle = page.getByRole("gridcell", { name: /^Ana Lima, Oracle/ });
  await oracle.focus();
  await page.keyboard.press("4");
  await page.getByRole("gridcell", { name: "Ana Lima, Oracle: 4, teaches it." }).waitFor();
  const alone = page.getByRole("region", { name: "One person alone" });
  await alone.getByRole("row", { name: "Oracle Ana Lima (4) 2 assignments nobody" }).waitFor();
  expect(await axe()).toEqual([]);
  await page.keyboard.press("Enter");
  const form = page.getByRole("dialog", { name: "Ana Lima: Oracle" });
  await form.getByLabel("Certificate").fill("OCP");
  await form.getByRole("button", { name: "Save" }).click();
  const held = async () => (await call(endpointsOf(personSkill).list, { query: {} })).items;
  await expect
    .poll(async () => (await held()).map(({ level, certificate }) => [level, certificate]))
    .toEqual([[4, "OCP"]]);
  await oracle.focus();
  await page.keyboard.press("Delete");
  await page.getByRole("region", { name: "Nobody alone" }).getByRole("row", { name: "Oracle nobody" }).waitFor();
  await page.getByText("Ana Lima no longer has Oracle.").waitFor();
  expect(product.complaints).toEqual([]);
});

test("work that asks for a skill is given who has it, and the assignment is taken back", async () => {
  const { call } = product;
  const [oracle] = (await call(endpointsOf(skill).list, { query: { q: "Oracle" } })).items;
  const [bo] = (await call(api.person.list, { query: { q: "Bo" } })).items;
  await call(endpointsOf(personSkill).create, { body: { personId: bo?.id, skillId: oracle?.id } });
  await page.goto(`/projects/${projectId}/plan?columns=name,start,needs,resources&width=640&row=${check.id}`);
  const row = page.getByRole("complementary", { name: "Check" });
  await row.getByRole("button", { name: "Ask for a skill" }).click();
  await row.getByRole("combobox", { name: "Skill", exact: true }).click();
  await page.getByRole("option", { name: "Oracle" }).click();
  await row.getByRole("button", { name: "Save" }).click();
  await row.getByText("one person lacking").waitFor();
  await page.locator(".gp-row").getByText("Oracle 3 ×1").waitFor();
  expect(await axe()).toEqual([]);
  await page.getByRole("button", { name: "More edits" }).click();
  await page.getByRole("menuitem", { name: "Level the load…" }).click();
  await panel().getByLabel("Search for at most").click();
  await page.getByRole("option", { name: "2 seconds" }).click();
  await panel().getByRole("button", { name: "Propose" }).click();
  await panel().getByText("Bo Berg is put on it: the only one with Oracle 3.").waitFor();
  expect(await axe()).toEqual([]);
  const onCheck = async () =>
    (await call(api.assignment.list, { query: { q: `workItemId:${check.id} sort:personId` } })).items.map(
      ({ personId }) => personId,
    );
  expect(await onCheck()).not.toContain(bo?.id);
  await panel()
    .getByRole("button", { name: /^Accept \d+ changes$/ })
    .click();
  await expect.poll(onCheck).toContain(bo?.id);
  await page.getByRole("alert").filter({ hasText: "rows were changed." }).getByRole("button", { name: "Undo" }).click();
  await expect.poll(onCheck).not.toContain(bo?.id);
  expect(product.complaints).toEqual([]);
});

test("somebody wanted by two projects at once is leveled over both by keys: the more urgent first, as one step, taken back", async () => {
  const { call } = product;
  const [ana] = (await call(api.person.list, { query: { q: "Ana" } })).items;
  const start = "2027-03-01T08:00";
  const work = async (key: string, priority: number, [name, days]: [string, number]) => {
    const { id } = await call(api.project.create, { body: { key, name: key, start, priority } });
    const item = await call(api.workItem.create, { body: { projectId: id, name, rank: "a0", duration: days * DAY } });
    await call(api.assignment.create, { body: { projectId: id, workItemId: item.id, personId: ana?.id ?? "" } });
    return item;
  };
  const migrate = await work("ERP", 500, ["Migrate", 5]);
  await work("WEB", 800, ["Publish", 3]);
  const capacity = "/capacity?from=2027-03-01&weeks=8";
  await page.goto(capacity);
  // As soon as both are dated.
  await expect.poll(() => load("1 Mar 2027"), { timeout: 30_000 }).toBe("too much (above 100 %), 64 of 40 hours");
  await page.keyboard.press("l");
  await page.getByRole("heading", { level: 1, name: "Level several projects" }).waitFor();
  const tooMuch = page.getByRole("region", { name: "Too much at once in these projects" });
  await tooMuch.getByRole("link", { name: "ERP-1 Migrate" }).waitFor();
  await page.getByRole("checkbox", { name: "Level “CRM”" }).focus();
  await page.keyboard.press("Space");
  await expect.poll(() => page.getByText("one row").count(), { timeout: 15_000 }).toBe(2);
  expect(await axe()).toEqual([]);
  await page.getByRole("combobox", { name: "Search for at most" }).click();
  await page.getByRole("option", { name: "2 seconds" }).click();
  const propose = async () => {
    await page.getByRole("button", { name: "Propose" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Accept one change" }).waitFor();
  };
  await propose();
  await page.getByText("By the priorities, no schedule finishes the projects sooner.").waitFor();
  await page.getByText("Ana Lima is on WEB-1 Publish until 3 Mar 2027.").waitFor();
  const facts = page.getByRole("region", { name: "What changes" });
  await facts.getByRole("row", { name: "ERP 5 Mar 2027 → 10 Mar 2027 0 1" }).waitFor();
  await facts.getByRole("row", { name: "WEB 3 Mar 2027 0 0" }).waitFor();
  await facts.getByRole("row", { name: "People overloaded 1 → 0" }).waitFor();
  await page.getByRole("treegrid", { name: "Rows that move, project by project" }).getByText("Migrate").waitFor();
  expect(await axe()).toEqual([]);
  // Somebody changes a plan meanwhile: what was found for it holds no longer.
  const read = () => call(api.workItem.get, { params: { id: migrate.id } });
  const { version } = await read();
  await call(api.workItem.patch, { params: { id: migrate.id }, body: { name: "Migrate data" } }, { version });
  await page.getByText("The plan has changed since. Propose again.").waitFor();
  await propose();
  expect((await read()).levelingDelay).toBe(0);
  await page.getByRole("button", { name: "Accept one change" }).focus();
  await page.keyboard.press("Enter");
  await tooMuch.getByText("Nobody has more to do than they can.").waitFor();
  expect((await read()).levelingDelay).toBe(3 * DAY);
  await page.getByRole("alert").getByRole("button", { name: "Undo" }).click();
  await tooMuch.getByRole("link", { name: "ERP-1 Migrate data" }).waitFor();
  expect((await read()).levelingDelay).toBe(0);
  expect(product.complaints).toEqual([]);
});
