import { api, type Client } from "@gantry/records";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { axeFaults, colours } from "./axeFaults.ts";
import { runSetUpProduct, signIn, type RunningProduct } from "./product.ts";

let product: RunningProduct & { call: Client };
let page: Page;
let projectId = "";
const DAY = 480;

/** Order (two weeks), then Build (four); the vendor may be late. */
beforeAll(async () => {
  product = await runSetUpProduct();
  const { call } = product;
  await call(api.account.preferences, { body: { locale: "en-GB" } });
  const project = await call(api.project.create, { body: { key: "CRM", name: "CRM", start: "2027-01-04T08:00" } });
  projectId = project.id;
  const item = (name: string, rank: string, duration: number) =>
    call(api.workItem.create, { body: { projectId, name, rank, duration } });
  const order = await item("Order", "a0", 10 * DAY);
  const build = await item("Build", "a1", 20 * DAY);
  await call(api.dependency.create, { body: { projectId, predecessorId: order.id, successorId: build.id } });
  const ofVendor = { probability: 0.5, delayLow: DAY, delay: 4 * DAY, delayHigh: 10 * DAY, hits: [order.id] };
  const late = await call(api.risk.create, { body: { projectId, title: "The vendor is late", ...ofVendor } });
  await call(api.risk.create, { body: { projectId, title: "Nobody knows", probability: 0.5 } });
  const fromStock = { title: "Order from stock", riskId: late.id, residualProbability: 0.1, cost: 200_000 };
  await call(api.riskResponse.create, { body: { projectId, ...fromStock } });
  page = await product.open({ reducedMotion: "reduce" });
  page.setDefaultTimeout(15_000);
  await signIn(page);
});
afterAll(() => product.close());

const panel = () => page.getByRole("complementary", { name: "Forecast" });
const cell = (row: number, column: number) =>
  page.locator(`.gp-row[aria-rowindex="${row + 1}"] [aria-colindex="${column}"]`);
const p80 = () => page.getByRole("button", { name: /^P80/ });

test("a plan says when it is done with which probability, what drives that and what measures buy", async () => {
  await page.goto(`/projects/${projectId}/plan?columns=name,duration,durationHigh,p80&width=620`);
  await page.getByRole("button", { name: /^(Forecast|P80)/ }).click();
  await panel()
    .getByText(/In half of all draws the project is done by/)
    .waitFor();
  await panel()
    .getByText(/The whole project by .*: 8\d%/)
    .waitFor();
  await panel()
    .getByRole("img", { name: /Probability of being done by a date/ })
    .waitFor();
  await panel().getByRole("button", { name: "Go to “Build”" }).waitFor();
  await panel().getByRole("link", { name: "Order from stock" }).waitFor();
  await panel().getByText("against “The vendor is late”").waitFor();
  await panel().getByText("€2,000.00").waitFor();
  await panel().getByText("no delay").waitFor();
  await panel().getByText("Nothing kept yet").waitFor();
  expect(await axeFaults(page, colours)).toEqual([]);
});

test("the forecast of a moment is kept by the server, with a word on why", async () => {
  await panel().getByLabel("Why (optional)").fill("Before the board meets");
  await panel().getByRole("button", { name: "Keep this forecast" }).click();
  await panel()
    .getByText(/So far one forecast is kept/)
    .waitFor();
  const { items } = await product.call(api.keptForecast.list, { query: { q: `projectId:${projectId}` } });
  expect(items).toMatchObject([
    { occasion: "asked", why: "Before the board meets", risksCounted: 1, risksUncounted: 1 },
  ]);
  // The browser's own forecast says the same day.
  expect(await p80().innerText()).toContain(` ${Number(items[0]?.p80Finish?.slice(8, 10))} `);
});

test("a worst case that is typed moves P80 on the row and of the whole", async () => {
  const before = await p80().innerText();
  const ofRow = await cell(2, 5).innerText();
  expect(ofRow).not.toBe("");
  await cell(2, 4).dblclick();
  await page.keyboard.type("60d");
  await page.keyboard.press("Enter");
  await expect.poll(() => p80().innerText()).not.toBe(before);
  await expect.poll(() => cell(2, 5).innerText()).not.toBe(ofRow);
  await page.getByText("All saved").waitFor();
});

test("a page tells how often forecasts came true, or what it takes to tell", async () => {
  await panel().getByRole("link", { name: "How often forecasts came true" }).click();
  await page.getByRole("heading", { level: 1, name: "How often forecasts came true" }).waitFor();
  await page.getByText("Nothing to compare yet").waitFor();
  expect(await axeFaults(page, colours)).toEqual([]);
  expect(product.complaints).toEqual([]);
});
