import { api, endpointsOf, skill, skillNeed, type Client, type Edit } from "@gantry/records";
import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { axeFaults } from "./axeFaults.ts";
import { runSetUpProduct, signIn, type RunningProduct } from "./product.ts";

let product: RunningProduct & { call: Client };
let projectId = "";
let page: Page;

beforeAll(async () => {
  product = await runSetUpProduct();
  projectId = await createPlan(product.call);
  await product.call(api.account.preferences, { body: { locale: "en-GB" } });
  page = await product.open({ reducedMotion: "reduce" });
  page.setDefaultTimeout(15_000);
  await signIn(page);
  await page.goto(`/projects/${projectId}/plan?columns=name,duration,start,finish&width=620&zoom=20`);
  await bar(2).waitFor();
});
afterAll(() => product.close());

/** Order (a week, not before Wednesday), then Build (two), then Go-live; Train (a day) beside it. */
async function createPlan(call: Client): Promise<string> {
  const project = await call(api.project.create, {
    body: { key: "CRM", name: "CRM roll-out", start: "2026-05-04T08:00" },
  });
  const id = () => randomUUID().replace(/^(.{14})./, "$17");
  const item = (name: string, rank: string, values: object): Edit & { op: "create" } => ({
    op: "create",
    record: "workItem",
    id: id(),
    values: { projectId: project.id, name, rank, ...values },
  });
  const order = item("Order", "a0", { duration: 2400, constraintType: "SNET", constraintDate: "2026-05-06T08:00" });
  const build = item("Build", "a1", { duration: 4800 });
  const live = item("Go-live", "a2", { kind: "milestone", duration: 0 });
  const train = item("Train", "a3", { duration: 480 });
  const link = (from: { id: string }, to: { id: string }): Edit => ({
    op: "create",
    record: "dependency",
    id: id(),
    values: { projectId: project.id, predecessorId: from.id, successorId: to.id },
  });
  const links = [link(order, build), link(build, live), link(train, live)];
  await call(api.edits.apply, { body: { edits: [order, build, live, train, ...links] } });
  return project.id;
}

const bar = (row: number) => page.locator(`.gp-bar[data-index="${row - 1}"]`);
const at = (row: number, column: number) =>
  page.locator(`.gp-row[aria-rowindex="${row + 1}"] [aria-colindex="${column}"]`);
const cell = (row: number, column: number) => expect.poll(() => at(row, column).innerText());
const saved = () => page.getByText("All saved").waitFor();
const DURATION = 3;
const FINISH = 5;

test("why a date is what it is: walked to the root, shown in the chart, and how far a row may slip", async () => {
  await at(3, 2).click();
  await page.keyboard.press("Alt+w");
  const panel = page.getByRole("complementary", { name: "Go-live" });
  const chain = panel.getByRole("list", { name: "What drives it, step by step" });
  await expect.poll(() => chain.locator("> li").count()).toBe(3);
  await chain.getByText("It waits until “Build” is finished (26 May 2026).").waitFor();
  await chain.getByText("It waits until “Order” is finished (12 May 2026).").waitFor();
  await chain.getByText("The constraint “Start no earlier than 6 May 2026” holds it.").waitFor();
  await chain.getByText("Next “Train” would hold it, 16d earlier.").waitFor();
  await panel.getByText("Relax the constraint of “Order”.").waitFor();
  await panel.getByText("Shorten “Build”, 10d of work.").waitFor();
  await expect.poll(() => page.locator(".gp-bar[data-path]").count()).toBe(3);
  expect(await axeFaults(page)).toEqual([]);
  await chain.getByRole("button", { name: /^Order finishes/ }).click();
  await expect.poll(() => page.locator(".gp-row[data-selected]").innerText()).toContain("Order");
  await panel.getByText("Room to slip").click();
  await panel.getByText("It has no room").waitFor();
  await panel.getByRole("button", { name: "Close" }).click();
  await expect.poll(() => page.locator(".gp-bar[data-path]").count()).toBe(0);
});

test("a scenario is tried, compared, accepted and undone, and the plan stays as it is until then", async () => {
  await page.getByRole("button", { name: "What if" }).click();
  await page.getByRole("menuitem", { name: "New what-if…" }).click();
  const dialog = page.getByRole("dialog", { name: "What if?" });
  await dialog.getByLabel("Name").fill("A second team");
  await dialog.getByRole("button", { name: "Begin" }).click();
  const banner = page.getByRole("region", { name: "Scenario" });
  await banner.getByText("What if: A second team").waitFor();
  await banner.getByText("Finish as in the plan").waitFor();

  await at(2, DURATION).click();
  await page.keyboard.type("5d");
  await page.keyboard.press("Enter");
  await cell(3, FINISH).toBe("19 May 2026");
  await banner.getByText("Finish 5d earlier").waitFor();
  await saved();
  const inPlan = async () => {
    const { schedule } = await product.call(api.plan.snapshot, { params: { id: projectId } });
    return schedule.finish === null ? null : new Date(schedule.finish * 60_000).toISOString().slice(0, 10);
  };
  expect(await inPlan()).toBe("2026-05-26");

  await banner.getByRole("button", { name: "Compare" }).click();
  const panel = page.getByRole("complementary", { name: "Scenarios" });
  await panel.getByText("26 May 2026 → 19 May 2026").first().waitFor();
  await panel.getByRole("button", { name: /^Take out/ }).waitFor();
  expect(await axeFaults(page)).toEqual([]);

  await banner.getByRole("button", { name: "Accept…" }).click();
  const accept = page.getByRole("dialog", { name: "Accept “A second team”" });
  await accept.getByText("26 May 2026 → 19 May 2026").waitFor();
  await accept.getByRole("button", { name: "Accept", exact: true }).click();
  await banner.waitFor({ state: "detached" });
  await cell(3, FINISH).toBe("19 May 2026");
  await expect.poll(inPlan).toBe("2026-05-19");

  await page.getByRole("status").filter({ hasText: "finish 5d earlier" }).waitFor();
  await page.locator("footer").getByRole("button", { name: "Why" }).click();
  const moved = page.getByRole("complementary", { name: "What moved" });
  await moved.getByText("“Build”: Duration").waitFor();
  await moved.getByText("pushed by “Build”").waitFor();

  await page.getByRole("button", { name: "Undo", exact: true }).last().click();
  await cell(3, FINISH).toBe("26 May 2026");
  await expect.poll(inPlan).toBe("2026-05-26");
  const [scenario] = (await product.call(api.scenario.list, { query: {} })).items;
  expect(scenario).toMatchObject({ name: "A second team", state: "open" });
  expect(product.complaints).toEqual([]);
});

test("skills that work asks for are typed in the grid, refused with what helps, and tried in a scenario", async () => {
  const { call } = product;
  await call(endpointsOf(skill).create, { body: { name: "Oracle" } });
  const needs = async () =>
    (await call(endpointsOf(skillNeed).list, { query: { q: "sort:level" } })).items.map(({ level, count }) => [
      level,
      count,
    ]);
  await page.goto(`/projects/${projectId}/plan?columns=name,needs&width=520&zoom=20`);
  await at(2, 3).click();
  await page.keyboard.type("Orakle 4");
  await page.keyboard.press("Enter");
  await page.getByRole("alert").filter({ hasText: "No skill is called “Orakle”. Maybe “Oracle”?" }).waitFor();
  await cell(2, 3).toBe("Orakle 4");
  await page.keyboard.press("Escape");
  await page.keyboard.type("oracle 4 x2");
  await page.keyboard.press("Enter");
  await cell(2, 3).toBe("Oracle 4 ×2");
  await expect.poll(needs).toEqual([[4, 2]]);

  await page.getByRole("button", { name: "What if" }).click();
  await page.getByRole("menuitem", { name: "New what-if…" }).click();
  const dialog = page.getByRole("dialog", { name: "What if?" });
  await dialog.getByLabel("Name").fill("With one expert");
  await dialog.getByRole("button", { name: "Begin" }).click();
  const banner = page.getByRole("region", { name: "Scenario" });
  await banner.getByText("What if: With one expert").waitFor();
  await at(2, 3).click();
  await page.keyboard.type("Oracle 5");
  await page.keyboard.press("Enter");
  await cell(2, 3).toBe("Oracle 5 ×1");
  await saved();
  expect(await needs()).toEqual([[4, 2]]);
  await banner.getByRole("button", { name: "Accept…" }).click();
  const accept = page.getByRole("dialog", { name: "Accept “With one expert”" });
  await accept.getByRole("button", { name: "Accept", exact: true }).click();
  await banner.waitFor({ state: "detached" });
  await cell(2, 3).toBe("Oracle 5 ×1");
  await expect.poll(needs).toEqual([[5, 1]]);
  expect(product.complaints).toEqual([]);
});
