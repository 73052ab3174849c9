import { api, approval, decision, endpointsOf, transitionRule, type Client } from "@gantry/records";
import { visit } from "@gantry/tools/product";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { byKeyboard, type Typist } from "./byKeyboard.ts";
import { runSetUpProduct, signIn, type RunningProduct } from "./product.ts";

let product: RunningProduct & { call: Client };
let page: Page;
let keyboard: Typist;
let projectId = "";
const DAY = 480;
const WAIT = { timeout: 30_000 };

/** One person on two tasks of the same week. */
beforeAll(async () => {
  product = await runSetUpProduct();
  const { call } = product;
  await call(api.account.preferences, { body: { locale: "en-GB" } });
  const project = await call(api.project.create, { body: { key: "CRM", name: "CRM", start: "2027-01-04T08:00" } });
  projectId = project.id;
  const ana = await call(api.person.create, { body: { name: "Ana Lima" } });
  for (const [index, name] of ["Build", "Check"].entries()) {
    const values = { projectId, name, rank: `a${index}`, duration: 5 * DAY };
    const { id } = await call(api.workItem.create, { body: values });
    await call(api.assignment.create, { body: { projectId, workItemId: id, personId: ana.id } });
  }
  page = await product.open({ reducedMotion: "reduce" });
  keyboard = byKeyboard(page);
  await signIn(page);
});
afterAll(async () => {
  const { complaints } = product;
  await product.close();
  expect(complaints).toEqual([]);
});

const button = (name: string) => page.getByRole("button", { name, exact: true });
const panel = (name: string) => page.getByRole("complementary", { name });
const delays = async () =>
  (await product.call(api.workItem.list, { query: { q: `projectId:${projectId} sort:rank` } })).items.map(
    ({ levelingDelay }) => levelingDelay,
  );

describe("a plan", () => {
  test("ask for the forecast, and what a day is worth", async () => {
    await page.goto(`/projects/${projectId}/plan`);
    await page.getByRole("treegrid").waitFor();
    await keyboard.press("p", "f");
    const forecast = panel("Forecast");
    const day = forecast.getByRole("button", { name: /^Promise/ });
    const answer = forecast.getByRole("status").filter({ hasText: /The whole project by/ });
    await answer.waitFor();
    const before = await answer.innerText();
    await keyboard.activate(day);
    const calendar = page.getByRole("dialog").getByRole("table");
    await keyboard.tabTo(calendar);
    await keyboard.press("ArrowUp", "Enter");
    await expect.poll(() => answer.innerText(), WAIT).not.toBe(before);
    await calendar.waitFor({ state: "detached" });
    // Escape closes the calendar alone.
    await keyboard.activate(day);
    await keyboard.tabTo(calendar);
    await keyboard.press("Escape");
    await calendar.waitFor({ state: "detached" });
    await answer.waitFor();
  });

  test("level the load, and take that back", async () => {
    await page.goto(`/projects/${projectId}/plan`);
    await keyboard.take(button("More edits"), "Level the load…");
    const leveling = panel("Level the load");
    await keyboard.choose(leveling.getByRole("combobox", { name: "Search for at most" }), "2 seconds");
    await keyboard.activate(leveling.getByRole("button", { name: "Propose" }));
    await keyboard.activate(leveling.getByRole("button", { name: "Accept one change" }));
    await expect.poll(async () => (await delays()).filter((delay) => delay > 0).length, WAIT).toBe(1);
    await keyboard.activate(page.getByRole("alert").getByRole("button", { name: "Undo" }));
    await expect.poll(delays, WAIT).toEqual([0, 0]);
  });
});

describe("a register", () => {
  test("keep a checklist beside a row", async () => {
    const { id } = await product.call(endpointsOf(decision).create, { body: { projectId, title: "Buy switches" } });
    await page.goto(`/projects/${projectId}/r/decisions?row=${id}`);
    const row = panel("DEC-1 Buy switches");
    await keyboard.tabTo(row.getByRole("tab", { name: "Details" }));
    const checklist = row.getByRole("tab", { name: /^Checklist/ });
    while ((await checklist.getAttribute("aria-selected")) !== "true") await keyboard.press("ArrowRight");
    await keyboard.tabTo(row.getByRole("textbox", { name: "Add an item" }));
    await page.keyboard.type("Ask two vendors");
    await keyboard.press("Enter");
    await keyboard.tabTo(row.getByRole("checkbox", { name: "Ask two vendors" }));
    await keyboard.press("Space");
    await row.getByText("1 of 1 done").waitFor();
  });

  test("save a view of a list", async () => {
    await page.goto(`/projects/${projectId}/r/decisions`);
    await keyboard.typeInto(page.getByRole("combobox", { name: "Filter Decisions" }), "title~switches");
    await keyboard.activate(button("Save as …"));
    await keyboard.typeInto(page.getByLabel("Name of the view"), "Switches");
    await keyboard.activate(button("Save the view"));
    await button("Views: Switches").waitFor();
  });

  test("give an approval that somebody asks for", async () => {
    const { call } = product;
    const rule = { recordType: "decision", toState: "dropped", approval: "manager" as const };
    await call(endpointsOf(transitionRule).create, { body: rule });
    const user = await call(api.user.create, { body: { name: "Ben", email: "ben@example.org", role: "member" } });
    await call(api.membership.create, { body: { projectId, userId: user.id, role: "member" } });
    const { path } = await call(api.account.invite, { params: { id: user.id } });
    const ben = visit(product.url);
    const token = path.split("=")[1] ?? "";
    await ben(api.account.acceptInvitation, { body: { token, password: "another few plain words" } });
    const { id: subjectId } = await call(endpointsOf(decision).create, { body: { projectId, title: "Buy routers" } });
    const asked = { subjectRecord: "decision", subjectId, toState: "dropped", reason: "Too dear" };
    await ben(endpointsOf(approval).create, { body: asked });
    await page.goto("/inbox");
    await keyboard.activate(page.getByRole("link", { name: /asks for.*Buy routers/ }));
    await keyboard.activate(button("Approve"));
    const state = async () => (await call(endpointsOf(decision).get, { params: { id: subjectId } })).state;
    await expect.poll(state, WAIT).toBe("dropped");
  });
});

test("bring a project back from the trash", async () => {
  await page.goto(`/projects/${projectId}/settings`);
  await keyboard.activate(button("Move to the trash"));
  await page.waitForURL(/\/projects$/);
  await page.goto("/trash");
  await keyboard.activate(button("Bring back"));
  const stored = async () => (await product.call(api.project.get, { params: { id: projectId } })).deletedAt;
  await expect.poll(stored, WAIT).toBeNull();
});
