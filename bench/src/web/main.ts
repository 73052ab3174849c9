import { parseArgs } from "node:util";
import { api, type Client, type Edit } from "@gantry/records";
import { ensureChromium } from "../../../tools/launch/chromium.mjs";
import { onNewProduct } from "../product/onNewProduct.ts";
import { largePlan } from "./largePlan.ts";
import { measurePlan, quantile, type PlanFigures } from "./measurePlan.ts";

/** `npm run bench -- web [--json] [--rows 10000]`: the plan screen on the built product, in Chromium. */
export async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { rows: { type: "string", default: "10000" }, json: { type: "boolean", default: false } },
  });
  const rows = Number(values.rows);
  await onNewProduct(async ({ url, call }) => {
    const projectId = await seed(call, rows);
    const figures = await measurePlan(url, projectId, ensureChromium());
    console.log(values.json ? JSON.stringify({ bench: "web", rows, ...figures }) : told(rows, figures));
  });
}

/** Creates the plan through the API and waits until the server has scheduled all of it. */
async function seed(call: Client, rows: number): Promise<string> {
  const project = await call(api.project.create, {
    body: { key: "LARGE", name: "Large plan", start: "2026-01-05T08:00" },
  });
  const { items, links } = largePlan(project.id, rows);
  const apply = (edits: Edit[]) => call(api.edits.apply, { body: { edits } });
  await apply(items);
  await apply(links);
  for (;;) {
    const schedule = await call(api.plan.schedule, { params: { id: project.id } });
    const starts = schedule.items.columns["start"] ?? [];
    if (starts.length === rows && new Set(starts).size > rows / 100) return project.id;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

function told(rows: number, figures: PlanFigures): string {
  const { firstViewMs, editMs } = figures;
  return [
    `The plan screen with ${rows} rows`,
    `  JavaScript of the first screen   ${figures.firstScreenKb} kB gzip (budget 300)`,
    `  first view after the click       ${firstViewMs[0]} ms the first time, then median ${quantile(firstViewMs.slice(1), 0.5)} ms (budget 1500)`,
    `  typed duration to changed dates  ${editMs.join(", ")} ms`,
    `  scrolling, a frame               p50 ${figures.scrollFrameP50Ms} ms, p95 ${figures.scrollFrameP95Ms} ms`,
    `  dragging a bar, a frame          p50 ${figures.dragFrameP50Ms} ms, p95 ${figures.dragFrameP95Ms} ms; ${figures.dragFramesOver20Ms} of ${figures.dragFrames} over 20 ms`,
    `  dragging a bar, a move           p50 ${figures.dragMoveP50Ms} ms, p95 ${figures.dragMoveP95Ms} ms of script`,
  ].join("\n");
}
