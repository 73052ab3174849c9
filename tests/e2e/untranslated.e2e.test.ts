import { api, type Client } from "@gantry/records";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runSetUpProduct, type RunningProduct, administrator } from "./product.ts";
import { untranslated } from "./untranslated.ts";

let product: RunningProduct & { call: Client };
let page: Page;
let projectId = "";

/** What people write is in Cyrillic here, dates too: Latin letters are Gantry's own words. */
beforeAll(async () => {
  product = await runSetUpProduct();
  const { call } = product;
  const { organisation } = await call(api.account.preferences, { body: { name: "Ада", locale: "ru-RU" } });
  const { id, version } = organisation;
  await call(api.organisation.patch, { params: { id }, body: { name: "Гавань" } }, { version });
  const { items: calendars } = await call(api.calendar.list, { query: {} });
  for (const calendar of calendars)
    await call(
      api.calendar.patch,
      { params: { id: calendar.id }, body: { name: "Обычный", exceptions: [] } },
      { version: calendar.version },
    );
  const project = await call(api.project.create, {
    body: { key: "NET", name: "Сеть", start: "2027-01-04T08:00", method: "hybrid", problem: "Медленно" },
  });
  projectId = project.id;
  const phase = await call(api.workItem.create, { body: { projectId, name: "Фаза", rank: "a0", method: "agile" } });
  const item = (name: string, more: object = {}) =>
    call(api.workItem.create, { body: { projectId, parentId: phase.id, name, ...more } });
  const [first, second] = [await item("Мерить", { rank: "a0" }), await item("Купить", { rank: "a1", estimate: 3 })];
  const done = await item("Готово", { rank: "a2", kind: "milestone", duration: 0, deadline: "2027-01-04T08:00" });
  for (const [predecessorId, successorId] of [
    [first.id, second.id],
    [second.id, done.id],
  ] as const)
    await call(api.dependency.create, { body: { projectId, predecessorId, successorId } });
  const person = await call(api.person.create, { body: { name: "Аня", team: "Сети", jobTitle: "Инженер" } });
  await call(api.assignment.create, { body: { projectId, workItemId: first.id, personId: person.id } });
  await call(api.gate.create, { body: { projectId, workItemId: done.id, name: "Приём" } });
  await call(api.sprint.create, {
    body: { projectId, name: "Спринт", start: "2027-01-04T00:00", finish: "2027-01-18T00:00" },
  });
  page = await product.open({ reducedMotion: "reduce" });
  await page.goto("/sign-in?lang=en-XA");
  await page.locator("input[type=email], input[autocomplete=username]").first().fill(administrator.email);
  await page.locator("input[type=password]").fill(administrator.password);
  await page.locator("button[type=submit]").click();
  await page.waitForURL("**/projects");
});
afterAll(() => product.close());

async function open(path: string): Promise<void> {
  await page.goto(path);
  await page.getByRole("heading", { level: 1 }).waitFor();
  const isLoading = () => page.getByText("⟦Lóádíñg···⟧").count();
  await expect.poll(isLoading, { timeout: 20_000, message: path }).toBe(0);
}

/** Addresses that the page leads to, one of each kind; the reference of the API speaks English, as the API does. */
async function linksHere(): Promise<string[]> {
  const links = await page
    .locator("a[href^='/']")
    .evaluateAll((all) => all.map((each) => each.getAttribute("href") ?? ""));
  return links.map((link) => link.split(/[?#]/)[0] ?? "").filter((link) => !link.startsWith("/api"));
}

const kindOf = (path: string) => path.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "$id");

test("no page shows a word that was not given to the translators", async () => {
  const faults: string[] = [];
  const seen = new Set<string>();
  const queue = ["/projects", `/projects/${projectId}`, "/account", "/preferences", "/import"];
  for (const path of queue) {
    if (seen.has(kindOf(path))) continue;
    seen.add(kindOf(path));
    await open(path);
    queue.push(...(await linksHere()));
    faults.push(...(await untranslated(page)).map((text) => `${kindOf(path)}: ${text}`));
  }
  expect(seen.size).toBeGreaterThan(15);
  expect(faults).toEqual([]);
});

test("neither do menus, help and palette", async () => {
  const faults: string[] = [];
  const collect = async (where: string) =>
    faults.push(...(await untranslated(page)).map((text) => `${where}: ${text}`));
  const pages = [
    { path: "/projects", ready: page.getByRole("link", { name: "Сеть" }), menus: 1 },
    { path: `/projects/${projectId}/plan`, ready: page.getByRole("treegrid"), menus: 8 },
    { path: `/projects/${projectId}/board`, ready: page.getByRole("button", { name: /Купить/ }), menus: 4 },
  ];
  for (const { path, ready, menus } of pages) {
    await open(path);
    await ready.waitFor();
    const targets = page.locator("button[aria-haspopup='menu']:visible:enabled");
    expect(await targets.count()).toBeGreaterThanOrEqual(menus);
    for (const target of await targets.all()) {
      await target.click();
      await page.locator("[role=menu]").waitFor();
      await collect(path);
      await page.keyboard.press("Escape");
      await page.locator("[role=menu]").waitFor({ state: "detached" });
    }
  }
  await open("/projects");
  for (const keys of ["?", "Control+k"]) {
    await page.keyboard.press(keys);
    await page.getByRole("dialog").waitFor();
    await collect(keys);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
  }
  expect(faults).toEqual([]);
});

test("a word that was forgotten is found", async () => {
  await open("/trash");
  await page.evaluate(() => document.querySelector("h1")?.append(" forgotten"));
  await page.evaluate(() => document.querySelector("main")?.setAttribute("title", "A forgotten title"));
  expect(await untranslated(page)).toEqual(["forgotten", "A forgotten title"]);
});
