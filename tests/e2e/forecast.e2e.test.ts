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
  const ana = await call(api.person.create, { body: { name: "Ana", costRate: 6000 } });
  await call(api.assignment.create, { body: { projectId, workItemId: build.id, personId: ana.id } });
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
  await panel()
    .getByText(/By .* and within €.*: [5-7]\d%/)
    .waitFor();
  await panel()
    .getByRole("img", { name: /draws by finish and cost/ })
    .waitFor();
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

test("P80 follows a bar while it is dragged, and comes back where the drag is given up", async () => {
  // Without the panel, so that all of the bar is in sight.
  await page.goto(`/projects/${projectId}/plan?columns=name,p80&width=300&zoom=10`);
  await p80().waitFor();
  await expect.poll(() => cell(2, 3).innerText()).not.toBe("");
  const before = await p80().innerText();
  const box = await page.locator(".gp-bar:visible", { hasText: "Build" }).boundingBox();
  if (!box) throw new Error("The bar is not in sight.");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= 10; step++) await page.mouse.move(x + step * 12, y);
  await expect.poll(() => p80().innerText(), { timeout: 30_000 }).not.toBe(before);
  await page.keyboard.press("Escape");
  await page.mouse.up();
  await expect.poll(() => p80().innerText(), { timeout: 30_000 }).toBe(before);
  await page.goto(`/projects/${projectId}/plan?forecast=true`);
});

test("a page tells how often forecasts came true, or what it takes to tell", async () => {
  await panel().getByRole("link", { name: "How often forecasts came true" }).click();
  await page.getByRole("heading", { level: 1, name: "How often forecasts came true" }).waitFor();
  await page.getByText("Nothing to compare yet").waitFor();
  expect(await axeFaults(page, colours)).toEqual([]);
  expect(product.complaints).toEqual([]);
});

const dock = () => page.getByRole("complementary", { name: /The vendor is late/ });
const openRisk = async (tab: string) => {
  await page.goto(`/projects/${projectId}/r/risks?row=RSK-1`);
  await dock().getByRole("tab", { name: tab }).click();
};
const riskState = async () => {
  const { items } = await product.call(api.risk.list, { query: { q: "title~vendor" } });
  return items[0]?.state;
};
const planned = async (name: string) => {
  const { items } = await product.call(api.workItem.list, { query: { q: `name:"${name}"` } });
  return items.length;
};

test("a mitigation that is put into the plan is counted by the forecast", async () => {
  const openForecast = async () => {
    await page.goto(`/projects/${projectId}/plan?columns=name,p80&width=620`);
    await page.getByRole("button", { name: /^(Forecast|P80)/ }).click();
    await panel()
      .getByText(/estimates and 1 risk;/)
      .waitFor();
  };
  await openForecast();
  await panel().getByText("against “The vendor is late”").waitFor();
  const before = await p80().innerText();
  await openRisk("Risk responses");
  await dock().getByRole("button", { name: "Put “Order from stock” into the plan" }).click();
  await dock().getByRole("link", { name: "in the plan" }).waitFor();
  await openForecast();
  await panel()
    .getByText(/until it is in the plan it is ranked here/)
    .waitFor();
  await page.locator(".gp-text", { hasText: "Order from stock" }).waitFor();
  expect(await p80().innerText()).not.toBe(before);
});

test("a trigger that comes to hit raises its risk, tells the owner and starts the contingency; undone it rests", async () => {
  const { user } = await product.call(api.account.session, {});
  const [late] = (await product.call(api.risk.list, { query: { q: "title~vendor" } })).items;
  const owned = { params: { id: late?.id ?? "" }, body: { ownerId: user.id } };
  await product.call(api.risk.patch, owned, { version: late?.version ?? 0 });
  await openRisk("Risk responses");
  await dock().getByRole("button", { name: "New contingency" }).click();
  const form = page.getByRole("dialog");
  await form.getByRole("textbox", { name: "Title" }).fill("Lease from another vendor");
  await form.getByRole("combobox", { name: "When the risk occurs" }).click();
  await page.getByRole("option", { name: "It starts" }).click();
  await form.getByRole("button", { name: "Create", exact: true }).click();
  await dock().getByText("begins when the risk occurs").waitFor();
  await dock().getByRole("tab", { name: "Trigger" }).click();
  const query = dock().getByRole("combobox", { name: "Hits when a row meets" });
  await query.fill("name~order duration>20d");
  await query.press("Enter");
  await dock().getByText("It hits nothing now.").waitFor();
  await query.fill("name~order durashun>15d");
  await query.blur();
  await dock()
    .getByText(/There is no field “?"?durashun/)
    .waitFor();
  // What was asked before is not saved in its place.
  expect(await dock().getByRole("button", { name: "Save and watch" }).isDisabled()).toBe(true);
  await query.fill("name~order duration>15d");
  await query.press("Enter");
  await dock().getByText("It hits nothing now.").waitFor();
  await dock().getByRole("button", { name: "Save and watch" }).click();
  await expect.poll(() => dock().getByRole("switch", { name: "Watched" }).isChecked()).toBe(true);

  await page.goto(`/projects/${projectId}/plan?columns=name,duration&width=620`);
  await cell(1, 3).dblclick();
  await page.keyboard.type("30d");
  await page.keyboard.press("Enter");
  await page.locator(".gp-text", { hasText: "Lease from another vendor" }).waitFor();
  expect([await riskState(), await planned("Lease from another vendor")]).toEqual(["occurred", 1]);
  await page.goto("/inbox");
  await page.getByRole("link", { name: /A trigger hit.*The vendor is late/ }).waitFor();
  await openRisk("Trigger");
  await dock().getByText("one row met “name~order duration>15d”").waitFor();
  expect(await axeFaults(page, colours)).toEqual([]);
  await dock().getByRole("tab", { name: "History" }).click();
  await dock().getByRole("button", { name: "Undo this change" }).first().click();
  await expect.poll(riskState).toBe("open");
  await expect.poll(() => planned("Lease from another vendor")).toBe(0);
  expect(product.complaints).toEqual([]);
});
