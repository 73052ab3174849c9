import type { RecordDeclaration } from "@gantry/records";
import type { Page } from "playwright-core";
import type { PlantedRecord } from "./plantPayloads.ts";
import { scrollThrough, settle, watchRequests } from "./settle.ts";

export interface Looked {
  projectId: string;
  hostId: string;
  records: readonly PlantedRecord[];
}

/** Rows that are opened by themselves of types with long texts, which hold all payloads in so few; of the others one. */
const OPENED = 3;
/** Bars of the plan that the pointer rests on. */
const HOVERED = 15;
/** Of so many pages one is loaded anew. */
const ANEW = 10;
const words = ["hit", "onerror", "script", "javascript", "svg"];

export interface Seen {
  pages: number;
  /** Pages that did not come, and why. */
  failed: string[];
  /** Links that lead anywhere but to the web, mail or a page of Gantry's: what runs only when it is clicked. */
  badLinks: string[];
}

/** Opens every page that shows what was planted and scrolls it to its end. */
export async function lookAround(
  page: Page,
  { projectId, hostId, records }: Looked,
  say: (seen: Seen) => void,
): Promise<Seen> {
  watchRequests(page);
  const seen: Seen = { pages: 0, failed: [], badLinks: [] };
  const look = async (path: string): Promise<void> => {
    try {
      // Within the application, as its links lead; anew from time to time, as somebody who comes by a link.
      if (seen.pages % ANEW === 0) await page.goto(path);
      else await page.evaluate((to) => history.pushState({}, "", to), path);
      await readPage(page, seen);
    } catch (error) {
      seen.failed.push(`${path}: ${String(error).split("\n")[0]}`);
    }
    if (seen.pages % 25 === 0) say(seen);
  };
  const project = `/projects/${projectId}`;
  const everywhere = [
    "/",
    "/projects",
    "/people",
    "/calendars",
    "/users",
    "/organisation",
    "/account",
    "/trash",
    "/inbox",
    "/api",
  ];
  for (const path of [...everywhere, ...words.map((word) => `/search?text=${word}`)]) await look(path);
  for (const path of ["", "/plan", "/gates", "/backlog", "/board", "/sprints", "/settings", "/members"])
    await look(`${project}${path}`);
  for (const { declaration, ids, viewId } of records) {
    const list = `${declaration.scope === "project" ? project : ""}/r/${declaration.plural}`;
    await look(viewId === null ? list : `${list}?view=${viewId}`);
    for (const layout of layoutsOf(declaration)) await look(`${list}?layout=${layout}`);
    const isLong = Object.values(declaration.fields).some(({ form, writable }) => form === "long" && writable);
    for (const id of ids.slice(0, isLong ? OPENED : 1)) await look(`${list}/${id}`);
    const [first] = ids;
    if (first === undefined) continue;
    await look(`${list}?row=${first}`);
    await everyTab(page, /^History/, seen);
  }
  await look(`${project}/plan?row=${hostId}`);
  await everyTab(page, /./, seen);
  await hoverBars(page, `${project}/plan`);
  await askPalette(page);
  return seen;
}

/** Ways to see a list that have something to show: others show the grid. */
function layoutsOf({ views }: RecordDeclaration): string[] {
  return ["board", "calendar", "timeline"].filter((layout) => layout in views);
}

/** What stands beside a row is shown when it is asked for. */
async function everyTab(page: Page, name: RegExp, seen: Seen): Promise<void> {
  for (const tab of await page.getByRole("tab", { name }).all()) {
    await tab
      .click({ timeout: 5000 })
      .catch((error: unknown) => seen.failed.push(`a tab of ${page.url()}: ${String(error)}`));
    await readPage(page, seen);
  }
}

async function readPage(page: Page, seen: Seen): Promise<void> {
  await settle(page);
  await scrollThrough(page);
  const hrefs = await page.locator("a[href]").evaluateAll((all) => all.map((each) => each.getAttribute("href") ?? ""));
  const bad = hrefs.filter((href) => !/^(?:https?:|mailto:|blob:|\/(?![/\\])|#)/.test(href));
  seen.badLinks.push(...bad.map((href) => `a link of ${page.url()} leads to ${href}`));
  seen.pages++;
}

async function hoverBars(page: Page, plan: string): Promise<void> {
  await page.goto(plan);
  await settle(page);
  for (let step = 0; step < HOVERED; step++) {
    await page.mouse.move(1100 + (step % 3) * 60, 200 + step * 40);
    await settle(page);
  }
}

async function askPalette(page: Page): Promise<void> {
  for (const word of words) {
    await page.keyboard.press("Control+k");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.type(word);
    await settle(page);
    await page.keyboard.press("Escape");
  }
}
