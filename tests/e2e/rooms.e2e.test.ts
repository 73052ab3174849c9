import {
  api,
  approval,
  decision,
  endpointsOf,
  groupMember,
  issue,
  meetingItem,
  responsibility,
  share,
  team,
  transitionRule,
  type Client,
} from "@gantry/records";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { visit } from "@gantry/tools/product";
import { axeFaults } from "./axeFaults.ts";
import { runSetUpProduct, signIn, type RunningProduct } from "./product.ts";

let product: RunningProduct & { call: Client };
let projectId = "";
let page: Page;

beforeAll(async () => {
  product = await runSetUpProduct();
  projectId = (await product.call(api.project.create, { body: { key: "NET", name: "Network" } })).id;
  page = await product.open();
  await signIn(page);
});
afterAll(async () => {
  const { complaints } = product;
  await product.close();
  expect(complaints).toEqual([]);
});

test("who answers for what is written by keyboard, and what is missing leads to its line", async () => {
  const { call } = product;
  const person = await call(api.person.create, { body: { name: "Mei" } });
  const item = (name: string) =>
    call(api.workItem.create, { body: { projectId, name, kind: "milestone", duration: 0 } });
  const [, delivered] = [await item("Designed"), await item("Delivered")];
  await page.goto(`/projects/${projectId}/raci`);
  await page.getByRole("heading", { name: "Nobody is named for anything yet" }).waitFor();
  await page.getByRole("combobox", { name: "Add a person" }).fill("Mei");
  await page.getByRole("option", { name: "Mei" }).click();
  const cell = (deliverable: string) => page.getByRole("gridcell", { name: `Mei, ${deliverable}:` });
  await cell("Designed").focus();
  await page.keyboard.press("a");
  await page.keyboard.press("r");
  await page.getByRole("gridcell", { name: "Mei, Designed: R, A" }).waitFor();
  await page.getByText('Nobody is accountable for "Delivered".').waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole("button", { name: "Show “Delivered” in the matrix" }).first().press("Enter");
  await expect.poll(() => cell("Delivered").evaluate((each) => each === document.activeElement)).toBe(true);
  await page.keyboard.press("Enter");
  await page.getByRole("menuitemcheckbox", { name: /^A/ }).press("Enter");
  await page.getByRole("gridcell", { name: "Mei, Delivered: A" }).waitFor();
  const { list } = endpointsOf(responsibility);
  const stored = async () =>
    (await call(list, { query: { q: `workItemId:${delivered.id}` } })).items.map(({ letter, personId }) => [
      letter,
      personId,
    ]);
  await expect.poll(stored).toEqual([["A", person.id]]);
});

test("who owes what leads to its row; a project says how its owners are reminded", async () => {
  const { call } = product;
  await call(endpointsOf(issue).create, { body: { projectId, title: "Sign-in fails", dueDay: "2026-01-05" } });
  await page.goto("/owed");
  await page.getByLabel("Narrow down").fill("sign-in");
  await page.getByRole("status").filter({ hasText: "1 entry" }).waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole("link", { name: "ISS-1 Sign-in fails" }).click();
  await page.waitForURL(/\/r\/issues\?row=/);
  await page.goto(`/projects/${projectId}/settings`);
  await page.getByLabel("Chase what is overdue every (days)").fill("3");
  await page.getByRole("button", { name: "Save" }).click();
  const read = async () => (await call(api.project.get, { params: { id: projectId } })).chaseEveryDays;
  await expect.poll(read).toBe(3);
});

test("a meeting has its agenda beside it and minutes on a page of their own, both with what was carried over", async () => {
  const { call } = product;
  const first = await call(api.meeting.create, { body: { projectId, title: "Weekly", start: "2026-05-04T10:00" } });
  const points = endpointsOf(meetingItem);
  await call(points.create, { body: { projectId, meetingId: first.id, title: "Price lists" } });
  const { rows } = await call(api.meeting.next, { params: { id: first.id }, body: {} });
  const second = rows.find(({ record, id }) => record === "meeting" && id !== first.id);
  await page.goto(`/projects/${projectId}/r/meetings?row=${second?.id}`);
  await page.getByRole("tab", { name: "Agenda" }).click();
  const agenda = page.getByRole("tabpanel", { name: "Agenda" });
  await agenda.getByText("carried over from Weekly").waitFor();
  await agenda.getByRole("textbox", { name: "New point of the agenda" }).fill("Holidays");
  await page.keyboard.press("Enter");
  await agenda.getByRole("listitem").filter({ hasText: "Holidays" }).getByRole("button", { name: /Open/ }).click();
  await page.getByRole("menuitem", { name: "Resolved" }).click();
  await agenda.getByRole("button", { name: /Resolved/ }).waitFor();
  await page.goto(`/projects/${projectId}/minutes/${second?.id}`);
  const sheet = page.getByRole("article", { name: "Weekly" });
  await sheet.getByText("carried over from").waitFor();
  expect(await axeFaults(page)).toEqual([]);
});

test("what is proposed is accepted, undone and dismissed, the matrix says which risks stand where, and a reserve is set", async () => {
  const { call } = product;
  await call(api.risk.create, { body: { projectId, title: "Late switches", probability: 0.4, delay: 4 * 480 } });
  for (const title of ["Too few ports", "No spare parts"])
    await call(api.riskProposal.create, { body: { projectId, title } });
  await page.goto(`/projects/${projectId}/risk`);
  await page.getByRole("heading", { name: "Proposed, 2" }).waitFor();
  const cell = page.getByRole("button", { name: "1 risk, medium: probability 30% to 50%, impact 2d to 5d" });
  await cell.press("Enter");
  await page.getByRole("status").filter({ hasText: "1 risk in the chosen cell" }).waitFor();
  expect(new URL(page.url()).searchParams.get("cell")).toBe("2-1");
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole("button", { name: "Accept “Too few ports” as a risk" }).click();
  await page.getByRole("heading", { name: "Proposed, 1" }).waitFor();
  const titles = async () =>
    (await call(api.risk.list, { query: { q: `projectId:${projectId} sort:number` } })).items.map(({ title }) => title);
  expect(await titles()).toEqual(["Late switches", "Too few ports"]);
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("heading", { name: "Proposed, 2" }).waitFor();
  expect(await titles()).toEqual(["Late switches"]);
  await page.getByRole("button", { name: "Dismiss “No spare parts”" }).click();
  await page.getByRole("textbox", { name: "Why it was dismissed" }).fill("They are in the cellar");
  await page.keyboard.press("Enter");
  await page.getByText("Dismissed: No spare parts").waitFor();
  await page.getByRole("heading", { name: "Proposed, 1" }).waitFor();
  await page.getByRole("button", { name: "Set the reserve" }).click();
  await page.getByRole("textbox", { name: "Contingency reserve in time" }).fill("12d");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Of 12d set apart, 12d are left.").waitFor();
});

test("a row is shared from its panel and taken back, people come into a team and leave it", async () => {
  const { call } = product;
  const guest = await call(api.user.create, {
    body: { name: "Carla Client", email: "carla@example.org", role: "guest" },
  });
  const made = await call(endpointsOf(issue).create, { body: { projectId, title: "Pump fails" } });
  await page.goto(`/projects/${projectId}/r/issues?row=${made.id}`);
  await page.getByRole("tab", { name: "Sharing" }).click();
  await page.getByRole("button", { name: "Share" }).click();
  const dialog = page.getByRole("dialog", { name: "Share “Pump fails”" });
  await dialog.getByRole("combobox", { name: "With whom" }).fill("Carla");
  await page.getByRole("option", { name: "Carla Client" }).click();
  await dialog.getByLabel("Until").fill("2999-12-31");
  await dialog.getByRole("button", { name: "Share" }).click();
  const shares = async () =>
    (await call(endpointsOf(share).list, { query: { q: `subjectId:${made.id}` } })).items.map((each) => [
      each.userId,
      each.until,
    ]);
  await expect.poll(shares).toEqual([[guest.id, "2999-12-31"]]);
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole("button", { name: "Do not share with Carla Client any more" }).click();
  await expect.poll(shares).toEqual([]);

  const crew = await call(endpointsOf(team).create, { body: { name: "Crew" } });
  await page.goto(`/r/teams?row=${crew.id}`);
  await page.getByRole("tab", { name: "Members" }).click();
  await page.getByRole("combobox", { name: "Add somebody" }).fill("Mei");
  await page.getByRole("option", { name: "Mei" }).click();
  const members = async () =>
    (await call(endpointsOf(groupMember).list, { query: { q: `teamId:${crew.id}` } })).items.length;
  await expect.poll(members).toBe(1);
  await page.getByRole("button", { name: "Take Mei out" }).click();
  await expect.poll(members).toBe(0);
});

test("a guest is offered what they may do with a shared row, and no more", async () => {
  const { call } = product;
  const user = await call(api.user.create, { body: { name: "Gus Guest", email: "gus@example.org", role: "guest" } });
  const { path } = await call(api.account.invite, { params: { id: user.id } });
  const issues = endpointsOf(issue);
  const read = await call(issues.create, { body: { projectId, title: "To be read" } });
  const spoken = await call(issues.create, { body: { projectId, title: "To be spoken of" } });
  const give = (subjectId: string, level: "read" | "comment") =>
    call(endpointsOf(share).create, {
      body: { projectId, userId: user.id, subjectRecord: "issue", subjectId, level },
    });
  await give(read.id, "read");
  await give(spoken.id, "comment");
  const guest = await product.open();
  await guest.goto(path);
  await guest.getByRole("textbox", { name: "New password" }).fill("another few plain words");
  await guest.getByRole("button", { name: "Set the password and sign in" }).click();
  await guest.waitForURL("**/shared");
  await guest.getByRole("link", { name: /To be spoken of$/ }).click();
  await guest.waitForURL(`**/r/issues/${spoken.id}`);

  // A link into the project, as colleagues send them, opens what is shared of it.
  await guest.goto(`/projects/${projectId}/r/issues?row=${read.id}`);
  await guest.waitForURL(`**/r/issues/${read.id}`);
  const title = guest.getByRole("textbox", { name: "Title" });
  const ink = await guest.evaluate(() => getComputedStyle(document.body).color);
  expect(await title.evaluate((field) => [getComputedStyle(field).color, getComputedStyle(field).opacity])).toEqual([
    ink,
    "1",
  ]);
  expect(await guest.getByRole("tab", { name: "Sharing" }).count()).toBe(0);
  await guest.getByRole("tab", { name: "Discussion" }).click();
  await guest.getByText("You may read this discussion, not take part in it.").waitFor();
  expect(await guest.getByRole("textbox", { name: "Write a comment" }).count()).toBe(0);

  await guest.goto(`/r/issues/${spoken.id}`);
  await guest.getByRole("tab", { name: "Discussion" }).click();
  await guest.getByRole("textbox", { name: "Write a comment" }).fill("I have seen it");
  await guest.getByRole("button", { name: "Send", exact: true }).click();
  await guest
    .getByRole("listitem", { name: /^Comment by Gus Guest/ })
    .getByText("I have seen it")
    .waitFor();

  // What is not shared leads to what is, at addresses that others send or that were theirs before.
  for (const address of ["/skills", "/capacity", "/users"]) {
    await guest.goto(address);
    await guest.getByRole("heading", { name: "This is not shared with you" }).waitFor();
  }
  await guest.locator("#main").getByRole("link", { name: "Shared with you" }).click();
  await guest.waitForURL("**/shared");
  await guest.goto(`/projects/${projectId}/plan`);
  await guest.waitForURL("**/shared");
});

test("a change of state that somebody has to approve asks for it in the same place", async () => {
  const { call } = product;
  const body = { recordType: "decision", toState: "dropped", approval: "manager" as const };
  await call(endpointsOf(transitionRule).create, { body });
  const row = await call(endpointsOf(decision).create, { body: { projectId, title: "Buy switches" } });
  await page.goto(`/projects/${projectId}/r/decisions?row=${row.id}`);
  await page.getByRole("button", { name: "Open: change the state" }).click();
  await page.getByRole("menuitem", { name: "Dropped" }).click();
  const dialog = page.getByRole("dialog", { name: "Ask for approval: Dropped" });
  await dialog.getByText("a manager of the project has to approve it").waitFor();
  await dialog.getByLabel("Why it should change").fill("The old ones fail");
  await dialog.getByRole("button", { name: "Ask for approval" }).click();
  const asked = async () =>
    (await call(endpointsOf(approval).list, { query: { q: `subjectId:${row.id}` } })).items.map((each) => each.reason);
  await expect.poll(asked).toEqual(["The old ones fail"]);
  await page.getByText("Ada Admin asked on").waitFor();

  // While it waits nothing is asked for again, and whoever asked is offered nothing but to take it back.
  await page.getByRole("button", { name: "Open: change the state" }).click();
  await page.getByRole("menuitem", { name: "Dropped" }).click();
  await page.getByText("has been asked for already").waitFor();
  expect(await page.getByRole("dialog").count()).toBe(0);
  const steps = ["Approve", "Refuse…", "Withdraw the request"].map((name) =>
    page.getByRole("button", { name, exact: true }),
  );
  const offered = () => Promise.all(steps.map((step) => step.count()));
  expect(await offered()).toEqual([0, 0, 1]);
  await steps[2]?.click();
  await expect.poll(offered).toEqual([0, 0, 0]);
});

test("an approval is refused with a reason, and given by a button, where the inbox leads", async () => {
  const { call } = product;
  const user = await call(api.user.create, { body: { name: "Ben Member", email: "ben@example.org", role: "member" } });
  await call(api.membership.create, { body: { projectId, userId: user.id, role: "member" } });
  const { path } = await call(api.account.invite, { params: { id: user.id } });
  const ben = visit(product.url);
  const token = path.split("=")[1] ?? "";
  await ben(api.account.acceptInvitation, { body: { token, password: "another few plain words" } });
  const decisions = endpointsOf(decision);
  const row = await call(decisions.create, { body: { projectId, title: "Buy routers" } });
  const ask = () =>
    ben(endpointsOf(approval).create, {
      body: { subjectRecord: "decision", subjectId: row.id, toState: "dropped", reason: "Too dear" },
    });
  const refused = await ask();
  await page.goto("/inbox");
  await page.getByRole("link", { name: /asks for.*Buy routers/ }).click();
  await page.getByText("waiting for Ada Admin").waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole("button", { name: "Refuse…" }).press("Enter");
  await page.getByRole("textbox", { name: "Why not" }).fill("There is money left");
  await page.getByRole("button", { name: "Refuse", exact: true }).press("Enter");
  const read = async () => {
    const { decision: said, comment } = await call(endpointsOf(approval).get, { params: { id: refused.id } });
    return [said, comment];
  };
  await expect.poll(read).toEqual(["rejected", "There is money left"]);

  const given = await ask();
  await page.goto(`/projects/${projectId}/r/approvals?row=${given.id}`);
  await page.getByRole("button", { name: "Approve", exact: true }).click();
  const state = async () => (await call(decisions.get, { params: { id: row.id } })).state;
  await expect.poll(state).toBe("dropped");
  await page.getByText("approved by Ada Admin").waitFor();
});

test("a project is found by its key in any address, and one that is not there is named", async () => {
  await page.goto("/projects/net/gates");
  await page.waitForURL(`**/projects/${projectId}/gates`);
  for (const address of ["/projects/NOPE", "/projects/NOPE/plan", "/projects/NOPE/board"]) {
    await page.goto(address);
    await page.getByText("There is no project with the key “NOPE”").waitFor();
  }
});
