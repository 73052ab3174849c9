import { parseArgs } from "node:util";
import { api, type Client, type Edit } from "@gantry/records";
import { ensureChromium } from "../../../tools/launch/chromium.mjs";
import { onNewProduct } from "../product/onNewProduct.ts";
import { quantile } from "../web/measurePlan.ts";
import { linkedPlan } from "./linkedPlan.ts";
import { measureDrops, type Drop } from "./measureDrops.ts";

const GOAL_MS = 100;

/** `npm run bench -- live [--rows 1000] [--drops 21] [--calendars 1,2] [--json]`: from the drop of a bar to a fresh P80 on the screen, in Chromium. */
export async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rows: { type: "string", default: "1000" },
      drops: { type: "string", default: "21" },
      calendars: { type: "string", default: "1,2" },
      json: { type: "boolean", default: false },
    },
  });
  const [rows, drops] = [Number(values.rows), Number(values.drops)];
  await onNewProduct(async ({ url, call }) => {
    for (const calendars of values.calendars.split(",").map(Number)) {
      const projectId = await seed(call, rows, calendars);
      for (const withPanel of [false, true]) {
        const executablePath = ensureChromium();
        const found = await measureDrops(url, projectId, { executablePath, drops, withPanel });
        const line = { bench: "live", rows, calendars, withPanel, goalMs: GOAL_MS, ...figures(found) };
        console.log(values.json ? JSON.stringify(line) : told(line));
      }
    }
  });
}

async function seed(call: Client, rows: number, calendars: number): Promise<string> {
  const project = await call(api.project.create, {
    body: { key: `LIVE${calendars}`, name: `${calendars} calendars`, start: "2026-01-05T08:00" },
  });
  const other = await call(api.calendar.create, {
    body: { projectId: project.id, name: "Nights", days: nights },
  });
  const otherCalendarId = calendars > 1 ? other.id : null;
  const { items, links } = linkedPlan({ projectId: project.id, count: rows, otherCalendarId });
  const apply = (edits: Edit[]) => call(api.edits.apply, { body: { edits } });
  await apply(items);
  await apply(links);
  return project.id;
}

/** Sunday first: late shifts on working days. */
const nights = Array.from({ length: 7 }, (_, day) => (day >= 1 && day <= 5 ? [{ from: 840, to: 1320 }] : []));

function figures(drops: readonly Drop[]) {
  const of = (name: keyof Drop) => drops.map((drop) => drop[name]);
  return {
    medianMs: quantile(of("freshMs"), 0.5),
    p90Ms: quantile(of("freshMs"), 0.9),
    askedMs: quantile(of("askedMs"), 0.5),
    answeredMs: quantile(of("answeredMs"), 0.5),
  };
}

function told(line: { rows: number; calendars: number; withPanel: boolean } & ReturnType<typeof figures>): string {
  const { rows, calendars, withPanel, medianMs, p90Ms, askedMs, answeredMs } = line;
  return [
    `${rows} activities, ${2 * rows} links, ${calendars === 1 ? "one calendar" : "two calendars"}, panel ${withPanel ? "open" : "closed"}`,
    `  from the drop to a fresh P80   median ${medianMs} ms, p90 ${p90Ms} ms (goal ${GOAL_MS})`,
    `  asked after ${askedMs} ms, answered after ${answeredMs} ms (medians)`,
  ].join("\n");
}
