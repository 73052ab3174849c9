import { api, type Client } from "@gantry/records";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runSetUpProduct, signIn, type RunningProduct } from "./product.ts";

let product: RunningProduct & { call: Client };
let projectId = "";
let page: Page;
let other: Page;
beforeAll(async () => {
  product = await runSetUpProduct();
  const created = await product.call(api.project.create, {
    body: { key: "NET", name: "Branch network", start: "2026-03-02T08:00" },
  });
  projectId = created.id;
  [page, other] = [await product.open(), await product.open()];
  await signIn(page);
  await signIn(other);
});
afterAll(() => product.close());

test("a change in one browser appears in another", async () => {
  await other.getByRole("link", { name: "Branch network" }).waitFor();
  await page.goto(`/projects/${projectId}/settings`);
  await page.getByRole("textbox", { name: "Name" }).fill("Branch offices");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("was saved").waitFor();
  await other.getByRole("link", { name: "Branch offices" }).waitFor();
});

test("what one types is kept while others change other fields", async () => {
  await page.goto(`/projects/${projectId}`);
  await page.getByLabel("The problem").fill("Branches wait for minutes.");
  const row = await product.call(api.project.get, { params: { id: projectId } });
  await product.call(
    api.project.patch,
    { params: { id: projectId }, body: { goals: "Seconds." } },
    { version: row.version },
  );
  await expect.poll(() => page.getByLabel("End goals").inputValue()).toBe("Seconds.");
  expect(await page.getByLabel("The problem").inputValue()).toBe("Branches wait for minutes.");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("was saved").first().waitFor();
  const now = await product.call(api.project.get, { params: { id: projectId } });
  expect([now.problem, now.goals]).toEqual(["Branches wait for minutes.", "Seconds."]);
});

test("two people changing the same field are told, and one chooses", async () => {
  await page.getByLabel("Measures of success").fill("Ten seconds at most");
  const row = await product.call(api.project.get, { params: { id: projectId } });
  await product.call(
    api.project.patch,
    { params: { id: projectId }, body: { successMeasures: "Five seconds at most" } },
    { version: row.version },
  );
  await page.getByRole("button", { name: "Save" }).click();
  const alert = page.getByText(/changed the same/);
  await alert.waitFor();
  expect(await page.getByRole("cell", { name: "Five seconds at most" }).count()).toBe(1);
  await page.getByRole("button", { name: "Write mine" }).click();
  await alert.waitFor({ state: "detached" });
  await expect
    .poll(async () => (await product.call(api.project.get, { params: { id: projectId } })).successMeasures)
    .toBe("Ten seconds at most");
});

test("the trash gives a project back", async () => {
  await page.goto(`/projects/${projectId}/settings`);
  await page.getByRole("button", { name: "Move to the trash" }).click();
  await page.waitForURL(/\/projects$/);
  await other.getByRole("link", { name: "Branch offices" }).waitFor({ state: "detached" });
  await page.goto("/trash");
  await page.getByRole("button", { name: "Bring back" }).click();
  await other.getByRole("link", { name: "Branch offices" }).waitFor();
  // Any kind of record is found there, those that have no register of their own too.
  const { call } = product;
  const sprint = await call(api.sprint.create, {
    body: { projectId, name: "First steps", start: "2026-01-05T00:00", finish: "2026-01-17T00:00" },
  });
  await call(api.sprint.remove, { params: { id: sprint.id } }, { version: sprint.version });
  await page.getByRole("combobox", { name: "Kind" }).fill("Sprints");
  await page.getByRole("option", { name: "Sprints" }).click();
  await page
    .getByRole("row", { name: /First steps/ })
    .getByRole("button", { name: "Bring back" })
    .click();
  await expect.poll(async () => (await call(api.sprint.get, { params: { id: sprint.id } })).deletedAt).toBeNull();
});

test("somebody invited sets a password and sees what is shared with them", async () => {
  await page.goto("/users");
  await page.getByRole("button", { name: "Invite somebody" }).click();
  await page.getByRole("textbox", { name: "Name" }).fill("Vera Viewer");
  await page.getByRole("textbox", { name: "E-mail" }).fill("vera@example.org");
  await page.getByRole("button", { name: "Create the account" }).click();
  await page.getByRole("button", { name: "Make the link" }).click();
  const link = await page.getByLabel("Pass this link on yourself").inputValue();
  const invited = await product.open();
  await invited.goto(link);
  await invited.getByRole("textbox", { name: "New password" }).fill("another few plain words");
  await invited.getByRole("button", { name: "Set the password and sign in" }).click();
  await invited.getByText("No project has been shared with you yet.").waitFor();
  expect(await invited.getByRole("button", { name: "New project" }).count()).toBe(0);
  expect(await invited.getByRole("link", { name: "Users" }).count()).toBe(0);
  await invited.goto(`/projects/${projectId}`);
  await invited.getByRole("heading", { name: "There is nothing here" }).waitFor();
});

test("everything can be reached by keys: chords, help, palette", async () => {
  await page.goto("/projects");
  await page.getByRole("link", { name: "Branch offices" }).waitFor();
  await page.keyboard.press("g");
  await page.keyboard.press("c");
  await page.getByRole("heading", { level: 1, name: "Calendars" }).waitFor();
  await page.keyboard.press("?");
  await page.getByRole("dialog", { name: "Keys" }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog", { name: "Keys" }).waitFor({ state: "detached" });
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: /Find anything/ }).fill("branch");
  await page.getByRole("option", { name: /Branch offices/ }).waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Branch offices" }).waitFor();
});

test("no page complained on its console", () => {
  expect(product.complaints).toEqual([]);
});
