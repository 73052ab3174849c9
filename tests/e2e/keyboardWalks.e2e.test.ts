import { fileURLToPath } from "node:url";
import { api, endpointsOf, risk, share, type Client } from "@gantry/records";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { byKeyboard, type Typist } from "./byKeyboard.ts";
import { runSetUpProduct, signIn, type RunningProduct } from "./product.ts";

let product: RunningProduct & { call: Client };
let page: Page;
let keyboard: Typist;
let projectId = "";
let gateId = "";

beforeAll(async () => {
  product = await runSetUpProduct();
  const { call } = product;
  const body = { key: "NET", name: "Branch network", method: "agile", start: "2027-01-04T08:00" } as const;
  projectId = (await call(api.project.create, { body })).id;
  const item = (values: object) => call(api.workItem.create, { body: { projectId, name: "?", ...values } });
  await item({ name: "Measure", rank: "a0" });
  await item({ name: "Build", rank: "a1" });
  const ready = await item({ name: "Ready", rank: "a2", kind: "milestone", duration: 0 });
  gateId = (await call(api.gate.create, { body: { projectId, workItemId: ready.id, name: "Go-live" } })).id;
  page = await product.open({ reducedMotion: "reduce" });
  keyboard = byKeyboard(page);
  await signIn(page);
});
afterAll(async () => {
  const { complaints } = product;
  await product.close();
  expect(complaints).toEqual([]);
});

const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true });
const dialog = (name: string) => page.getByRole("dialog", { name });
const saved = () => page.getByText("All saved").waitFor();
/** Where one is, in words. */
const focused = () =>
  expect.poll(() =>
    page.evaluate(() => {
      const { activeElement } = document;
      return activeElement?.getAttribute("aria-label") ?? activeElement?.textContent;
    }),
  );

describe("a plan", () => {
  const grid = () => page.getByRole("treegrid");
  const items = async () => (await product.call(api.workItem.list, { query: { q: `projectId:${projectId}` } })).items;
  const finish = async () => (await product.call(api.plan.snapshot, { params: { id: projectId } })).schedule.finish;

  test("link two activities", async () => {
    await page.goto(`/projects/${projectId}/plan`);
    await keyboard.tabTo(grid());
    await keyboard.press("Control+Home", "Shift+ArrowDown", "Alt+l");
    await saved();
    const links = () => product.call(api.dependency.list, { query: { q: `projectId:${projectId}` } });
    await expect.poll(async () => (await links()).items.length).toBe(1);
  });

  test("take a baseline, and be where one was afterwards", async () => {
    const menu = button("Baselines and earlier states");
    await keyboard.take(menu, "Capture a baseline…");
    await keyboard.typeInto(dialog("Capture a baseline").getByLabel("Name"), "Agreed");
    await keyboard.press("Enter");
    await page.getByText("Captured the baseline “Agreed”").waitFor();
    await focused().toBe("Baselines and earlier states");
  });

  test("try a scenario and accept it", async () => {
    const before = await finish();
    await keyboard.take(button("What if"), "New what-if…");
    await keyboard.typeInto(dialog("What if?").getByLabel("Name"), "A second team");
    await keyboard.press("Enter");
    const banner = page.getByRole("region", { name: "Scenario" });
    await banner.getByText("What if: A second team").waitFor();
    await keyboard.tabTo(grid());
    await keyboard.press("Control+Home", "ArrowRight");
    await page.keyboard.type("9d");
    await keyboard.press("Enter");
    await saved();
    expect(await finish()).toBe(before);
    await keyboard.activate(banner.getByRole("button", { name: "Accept…" }));
    await keyboard.activate(dialog("Accept “A second team”").getByRole("button", { name: "Accept" }));
    await banner.waitFor({ state: "detached" });
    await expect.poll(finish).not.toBe(before);
  });

  test("move a card on the board", async () => {
    await page.goto(`/projects/${projectId}/board?sprint=all`);
    const card = (column: string) => page.getByRole("listitem", { name: `Measure, in ${column}` });
    await keyboard.tabTo(card("To do"));
    await keyboard.press("Space");
    await page.getByRole("status").filter({ hasText: "Measure taken" }).waitFor();
    await keyboard.press("ArrowRight", "Space");
    await card("In progress").waitFor();
    await focused().toBe("Measure, in In progress");
    const states = async () => (await items()).map(({ state }) => state);
    await expect.poll(states).toContain("inProgress");
  });

  test("pass a gate", async () => {
    const edits = (await items()).map(({ id, version }) => {
      const values = { state: "done", percentComplete: 1 };
      return { op: "update" as const, record: "workItem", id, version, values };
    });
    await product.call(api.edits.apply, { body: { edits } });
    await page.goto(`/projects/${projectId}/gates/${gateId}`);
    await keyboard.activate(button("Pass"));
    await keyboard.activate(dialog("Pass the gate").getByRole("button", { name: "Pass" }));
    await page.getByText("Passed by Ada Admin").waitFor();
  });

  test("import a file", async () => {
    await page.goto("/import");
    await keyboard.tabTo(button("Choose a file"));
    // The dialog that chooses the file is the system's own.
    await page.setInputFiles('input[type="file"]', fileURLToPath(new URL("fixtures/roll-out.xml", import.meta.url)));
    await page.getByRole("heading", { name: "Laptop roll-out" }).waitFor();
    await keyboard.activate(button("Import"));
    await page.getByRole("heading", { name: "roll-out.xml was imported" }).waitFor();
  });
});

describe("a register", () => {
  const rows = async () =>
    (await product.call(endpointsOf(risk).list, { query: { q: `projectId:${projectId} sort:number` } })).items;
  const grid = () => page.getByRole("grid", { name: "Risks" });
  const title = (line: number) => page.locator(`[data-line="${line}"] [data-column="title"]`);

  test("fill in a form, which begins with its first field", async () => {
    await page.goto("/projects/NET/r/risks");
    await page.getByRole("heading", { name: "Nothing here yet: Risks" }).waitFor();
    for (const text of ["Firewall is late", "No spare switch"]) {
      await keyboard.press("n");
      await dialog("New: Risk").waitFor();
      await expect.poll(() => page.evaluate(() => document.activeElement?.matches("[role=dialog] input"))).toBe(true);
      await page.keyboard.type(text);
      await keyboard.press("Enter");
      await dialog("New: Risk").waitFor({ state: "detached" });
      await grid().getByText(text).waitFor();
    }
  });

  test("move a row's state in its panel, and comment with a mention", async () => {
    await keyboard.tabTo(grid());
    await keyboard.press("Control+Home", "Shift+Enter");
    const panel = page.getByRole("complementary", { name: "RSK-1 Firewall is late" });
    await keyboard.take(panel.getByRole("button", { name: "Open: change the state" }), "Being mitigated");
    await panel.getByRole("button", { name: "Being mitigated: change the state" }).waitFor();
    await keyboard.tabTo(panel.getByRole("tab", { name: "Details" }));
    const discussion = panel.getByRole("tab", { name: "Discussion" });
    while ((await discussion.getAttribute("aria-selected")) !== "true") await keyboard.press("ArrowRight");
    await keyboard.tabTo(panel.getByRole("textbox", { name: "Write a comment" }));
    await page.keyboard.type("Who asks? @ad");
    await page.getByRole("option", { name: "Ada Admin" }).waitFor();
    await keyboard.press("Enter", "Control+Enter");
    await panel.getByRole("list", { name: "Comments" }).getByText("@Ada Admin").waitFor();
    await keyboard.activate(panel.getByRole("button", { name: "Close the panel" }));
    await panel.waitFor({ state: "detached" });
  });

  test("change many rows at once", async () => {
    await title(1).waitFor();
    await keyboard.tabTo(grid());
    await keyboard.press("Control+Home", "Space", "ArrowDown", "Space", "e");
    const change = dialog("Change the ticked rows");
    await keyboard.choose(change.getByRole("combobox", { name: "Field to change" }), "Kind");
    await keyboard.choose(change.getByRole("combobox", { name: "Kind" }), "Opportunity");
    await keyboard.activate(change.getByRole("button", { name: "Preview" }));
    await keyboard.activate(change.getByRole("button", { name: "Change 2 rows" }));
    await expect.poll(async () => (await rows()).map(({ kind }) => kind)).toEqual(["opportunity", "opportunity"]);
  });
});

describe("who sees what", () => {
  const guest = "Gina Guest";

  test("rename a project, and read of it in its history", async () => {
    await page.goto(`/projects/${projectId}/settings`);
    await keyboard.typeInto(page.getByRole("textbox", { name: "Name", exact: true }), "Branch networks");
    await keyboard.activate(button("Save"));
    await page.getByRole("heading", { level: 1, name: "Branch networks" }).waitFor();
    const stored = async () => (await product.call(api.project.get, { params: { id: projectId } })).name;
    await expect.poll(stored).toBe("Branch networks");
  });

  test("share a kind of records with a guest, and one row from its panel; take both back", async () => {
    await product.call(api.user.create, { body: { name: guest, email: "gina@example.org", role: "guest" } });
    const shared = async () =>
      (await product.call(endpointsOf(share).list, { query: { q: `projectId:${projectId}` } })).items;
    await page.goto(`/projects/${projectId}/settings`);
    await keyboard.activate(button("Share"));
    const all = dialog("Share something of this project");
    await keyboard.choose(all.getByRole("combobox", { name: "With whom" }), guest);
    await keyboard.choose(all.getByRole("combobox", { name: "What", exact: true }), "Lessons");
    await keyboard.activate(all.getByRole("button", { name: "Share" }));
    await all.waitFor({ state: "detached" });
    await expect.poll(async () => (await shared()).map(({ subjectRecord }) => subjectRecord)).toEqual(["lesson"]);
    await focused().toBe("Share");
    await keyboard.activate(button(`Do not share with ${guest} any more`));
    await expect.poll(async () => (await shared()).length).toBe(0);

    await page.goto("/projects/NET/r/risks?row=RSK-1");
    const panel = page.getByRole("complementary", { name: "RSK-1 Firewall is late" });
    await keyboard.tabTo(panel.getByRole("tab", { name: "Details" }));
    await keyboard.press("End", "ArrowLeft");
    await keyboard.activate(panel.getByRole("button", { name: "Share" }));
    const one = dialog("Share “Firewall is late”");
    await keyboard.choose(one.getByRole("combobox", { name: "With whom" }), guest);
    await keyboard.activate(one.getByRole("button", { name: "Share" }));
    await panel.getByText(guest).waitFor();
    expect((await shared()).length).toBe(1);
  });
});

test("find a row by the palette, and open the inbox", async () => {
  await page.goto("/projects");
  await page.getByRole("link", { name: "Branch network" }).waitFor();
  await keyboard.press("Control+k");
  await keyboard.typeInto(page.getByRole("combobox", { name: /^Find anything/ }), "Firewall");
  await page.getByRole("option", { name: /Firewall is late/ }).waitFor();
  await keyboard.press("Enter");
  await page.getByRole("complementary", { name: "RSK-1 Firewall is late" }).waitFor();
  await keyboard.press("g", "i");
  await page.getByRole("heading", { level: 1, name: "Inbox" }).waitFor();
});

test("change a preference", async () => {
  await page.goto("/preferences");
  await page.getByRole("radiogroup").first().waitFor();
  await keyboard.tabTo(page.getByRole("radiogroup").first());
  await keyboard.press("ArrowRight", "ArrowRight");
  await page.locator(':root[data-theme="dark"]').waitFor({ state: "attached" });
});
