import { api, comment, endpointsOf, type Client } from "@gantry/records";
import { xssPayloads } from "@gantry/tools/attacks";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runSetUpProduct, signIn, type RunningProduct } from "./product.ts";

let product: RunningProduct & { call: Client };
let page: Page;
let other: Page;
let address = "";
let itemId = "";

beforeAll(async () => {
  product = await runSetUpProduct();
  const { id: projectId } = await product.call(api.project.create, { body: { key: "NET", name: "Branch network" } });
  itemId = (await product.call(api.workItem.create, { body: { projectId, name: "Order switches" } })).id;
  address = `/projects/${projectId}/plan?row=${itemId}`;
  [page, other] = [await product.open(), await product.open()];
  for (const each of [page, other]) {
    await signIn(each);
    await each.goto(address);
    await each.getByRole("tab", { name: /^Discussion/ }).waitFor();
  }
});
afterAll(() => product.close());

const writing = (on: Page) => on.getByRole("textbox", { name: "Write a comment" });
const comments = (on: Page) => on.getByRole("list", { name: "Comments" }).locator(":scope > li");

test("a comment is written by keyboard alone, with a mention, and appears with everybody", async () => {
  await writing(page).focus();
  await page.keyboard.type("Are **they** there? NET-1 waits. @ad");
  await page.getByRole("option", { name: "Ada Admin" }).waitFor();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+Enter");
  await comments(page).first().waitFor();
  await comments(other).first().waitFor();
  await comments(other).first().locator("strong", { hasText: "they" }).waitFor();
  await comments(other).first().getByText("@Ada Admin").waitFor();
  await expect.poll(() => writing(page).inputValue()).toBe("");
  await comments(other).first().getByRole("link", { name: "NET-1" }).click();
  await other.waitForURL(`**${address}`);
  // A notification leads to what was said.
  const [said] = (await product.call(endpointsOf(comment).list, { query: { q: `subjectId:${itemId}` } })).items;
  await other.goto(`${address}#discussion/${said?.id}`);
  await other.locator("li[data-meant]", { hasText: "NET-1 waits" }).waitFor();
});

test("what was typed is kept over a reload", async () => {
  await writing(page).fill("Half a thou");
  await page.reload();
  await expect.poll(() => writing(page).inputValue()).toBe("Half a thou");
  await writing(page).fill("");
});

test("one's own comment is edited and deleted, and the deletion undone", async () => {
  const act = async (name: string) => {
    await page.getByRole("button", { name: "Comment by Ada Admin: actions" }).click();
    await page.getByRole("menuitem", { name }).click();
  };
  await act("Edit");
  const edited = comments(page).first().getByRole("textbox", { name: "Write a comment" });
  await edited.fill("They are there.");
  await edited.press("Control+Enter");
  await comments(page).first().getByText("edited").waitFor();
  await act("Delete");
  await comments(page).first().waitFor({ state: "detached" });
  const toast = page.getByRole("alert").filter({ hasText: "The comment was deleted." });
  await toast.getByRole("button", { name: "Undo" }).click();
  await comments(page).first().getByText("They are there.").waitFor();
});

test("files are attached, and programs refused with what to do instead", async () => {
  await page.getByRole("tab", { name: /^Files/ }).click();
  await page.locator("input[type=file]").setInputFiles([
    { name: "tool.exe", mimeType: "text/plain", buffer: Buffer.from("words") },
    { name: "order.txt", mimeType: "text/plain", buffer: Buffer.from("Twelve switches") },
  ]);
  await page.getByText("put it into a ZIP archive").waitFor();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Save order.txt" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("order.txt");
});

test("a checklist is kept, and tells how far it is", async () => {
  await page.getByRole("tab", { name: /^Checklist/ }).click();
  const add = page.getByRole("textbox", { name: "Add an item" });
  for (const text of ["Order", "Unpack"]) {
    await add.fill(text);
    await add.press("Enter");
    await page.getByRole("checkbox", { name: text }).waitFor();
  }
  await page.getByRole("checkbox", { name: "Order" }).press("Space");
  await page.getByText("1 of 2 done").waitFor();
});

test("markup and links of attackers are text", async () => {
  const ran: string[] = [];
  await other.context().exposeBinding("hit", (_, id: string) => ran.push(id));
  // Mentions of nobody are refused before they could be shown.
  const payloads = xssPayloads(40).filter(({ family }) => family !== "mention");
  const bodies = [...payloads.map(({ text }) => text), "**end**"];
  for (const body of bodies)
    await product.call(endpointsOf(comment).create, {
      body: { subjectRecord: "workItem", subjectId: itemId, body },
    });
  await other.goto(address);
  // Formatted, and so beyond what stands there until the formatting has come.
  await comments(other).nth(bodies.length).locator("strong", { hasText: "end" }).waitFor();
  for (const link of await comments(other).locator("a[href]").all())
    expect(await link.getAttribute("href")).toMatch(/^(?:https?:|mailto:|\/)(?!\/)/);
  expect(ran).toEqual([]);
  // The trap works: what is called is heard.
  await other.evaluate(() => (globalThis as unknown as { hit(id: string): Promise<void> }).hit("trap"));
  expect(ran).toEqual(["trap"]);
});

test("no page complained", () => expect(product.complaints).toEqual([]));
