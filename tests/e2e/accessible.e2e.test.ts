import { api, type Client } from "@gantry/records";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { axeFaults, colours } from "./axeFaults.ts";
import { runSetUpProduct, signIn, type RunningProduct } from "./product.ts";

let product: RunningProduct & { call: Client };
let projectId = "";
let calendarId = "";
beforeAll(async () => {
  product = await runSetUpProduct();
  const created = await product.call(api.project.create, {
    body: { key: "NET", name: "Branch network", start: "2026-03-02T08:00" },
  });
  projectId = created.id;
  await product.call(api.person.create, { body: { name: "Ana", team: "Network", costRate: 9000 } });
  await product.call(api.workItem.create, { body: { projectId, name: "Measure the lines", rank: "a0" } });
  const { organisation } = await product.call(api.account.session, {});
  calendarId = organisation.calendarId ?? "";
});
afterAll(() => product.close());

async function settled(page: Page): Promise<void> {
  await expect.poll(() => page.getByText("Loading", { exact: true }).count()).toBe(0);
}

describe("axe finds nothing wrong, in any colours", () => {
  let page: Page;
  beforeAll(async () => {
    page = await product.open({ reducedMotion: "reduce" });
    await signIn(page);
  });

  test.each([
    ["projects", () => "/projects"],
    ["a new project", () => "/projects?create=true"],
    ["a project's overview", () => `/projects/${projectId}`],
    ["a project's settings", () => `/projects/${projectId}/settings`],
    ["import", () => "/import"],
    ["people", () => "/people"],
    ["calendars", () => "/calendars"],
    ["a calendar", () => `/calendars/${calendarId}`],
    ["trash", () => "/trash"],
    ["users", () => "/users"],
    ["organisation", () => "/organisation"],
    ["account", () => "/account"],
    ["what does not exist", () => "/nowhere"],
  ])("%s", async (_, path) => {
    await page.goto(path());
    await page.getByRole("heading", { level: 1 }).waitFor();
    await settled(page);
    expect(await axeFaults(page, colours)).toEqual([]);
  });

  test("command palette", async () => {
    await page.goto("/projects");
    await page.getByRole("link", { name: "Branch network" }).waitFor();
    await page.keyboard.press("Control+k");
    await page.getByRole("option", { name: "Projects" }).waitFor();
    expect(await axeFaults(page, colours)).toEqual([]);
  });

  test("keys", async () => {
    await page.goto("/projects");
    await page.getByRole("link", { name: "Branch network" }).waitFor();
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Keys" }).waitFor();
    expect(await axeFaults(page, colours)).toEqual([]);
  });

  test("a person's panel", async () => {
    await page.goto("/people");
    await page.getByRole("link", { name: "Ana" }).click();
    await page.getByRole("dialog", { name: "Ana" }).waitFor();
    await settled(page);
    expect(await axeFaults(page, colours)).toEqual([]);
  });

  test("sign-in and an invitation", async () => {
    const visitor = await product.open({ reducedMotion: "reduce" });
    for (const path of ["/sign-in", "/invitation?token=x", "/setup"]) {
      await visitor.goto(path);
      await visitor.getByRole("heading", { level: 1 }).waitFor();
      expect(await axeFaults(visitor, colours)).toEqual([]);
    }
  });
});

describe("on a phone nothing scrolls sideways, and axe finds nothing wrong", () => {
  let page: Page;
  beforeAll(async () => {
    page = await product.open({ viewport: { width: 390, height: 844 }, reducedMotion: "reduce" });
    await signIn(page);
  });

  test.each([
    ["projects", () => "/projects"],
    ["a project's overview", () => `/projects/${projectId}`],
    ["a project's settings", () => `/projects/${projectId}/settings`],
    ["people", () => "/people"],
    ["a calendar", () => `/calendars/${calendarId}`],
    ["users", () => "/users"],
    ["account", () => "/account"],
    ["import", () => "/import"],
  ])("%s", async (_, path) => {
    await page.goto(path());
    await page.getByRole("heading", { level: 1 }).waitFor();
    await settled(page);
    expect(await page.locator("#main").evaluate((main) => main.scrollWidth - main.clientWidth)).toBe(0);
    expect(await axeFaults(page, ["light", "dark"])).toEqual([]);
  });
});
