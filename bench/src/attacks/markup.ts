import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { createCallers, createFixture } from "@gantry/server/rows";
import { xssPayloads, type Payload } from "@gantry/tools/attacks";
import { administrator, freePort, startProduct } from "@gantry/tools/product";
import { chromium } from "playwright-core";
import { ensureChromium } from "../../../tools/launch/chromium.mjs";
import { ensureWebBuilt } from "../../../tools/launch/webBuild.mjs";
import { doorOf } from "./markup/doorOf.ts";
import { attachHostileFiles } from "./markup/hostileFiles.ts";
import { lookAround, type Looked } from "./markup/lookAround.ts";
import { openFiles, withoutOwnObjects } from "./markup/openFiles.ts";
import { openTrap, type Trap } from "./markup/openTrap.ts";
import { plantElsewhere } from "./markup/plantElsewhere.ts";
import { plantPayloads, type Planted } from "./markup/plantPayloads.ts";
import { provesTheTrap } from "./markup/provesTheTrap.ts";

/** Files opened as pages; those of hostile content come first. */
const OPENED_FILES = 40;

/**
 * `npm run attack -- xss [--payloads 500]`: writes payloads into every text there is, opens every page that shows them, with the content
 * security policy and without one, and tells what ran or was only stopped by the policy.
 */
export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { payloads: { type: "string", default: "500" } } });
  const payloads = xssPayloads(Number(values.payloads));
  await ensureWebBuilt(() => undefined);
  const dataDir = mkdtempSync(join(tmpdir(), "gantry-attack-"));
  const product = await startProduct({ dataDir, port: await freePort(), env: { REQUESTS_PER_MINUTE: "0" } });
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: ["--no-sandbox"] });
  try {
    console.log(`control: ${await provesTheTrap(browser, payloads)}`);
    const callers = await createCallers(doorOf(product));
    const { call, userId } = callers.administrator;
    const fixture = await createFixture(callers);
    const planted = await plantPayloads(call, fixture, payloads);
    tell(planted, payloads.length);
    const elsewhere = { url: product.url, call, other: callers.manager.call, administratorId: userId ?? "" };
    const { hostId, places } = await plantElsewhere(elsewhere, fixture, payloads);
    console.log(`${places} more as comments, devices, tokens, notifications and the organisation's name`);
    const looked = { projectId: fixture.projectId("own"), hostId, records: planted.records };
    const caught = await Promise.all(
      (["guarded", "open"] as const).map(async (policy) =>
        attackPages(await openTrap(browser, product.url, policy), payloads, looked),
      ),
    );
    return caught.some((found) => found > 0) ? 1 : 0;
  } finally {
    await browser.close();
    await product.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Looks everywhere from one browser, tells, and gives how much was caught. */
async function attackPages(trap: Trap, payloads: readonly Payload[], looked: Looked): Promise<number> {
  const { email, password } = administrator;
  await trap.page.request.post("/api/session", { data: { email, password } });
  const files = await attachHostileFiles(trap.page.request, looked.hostId, payloads);
  const seen = await lookAround(trap.page, looked, ({ pages, badLinks, failed }) =>
    console.error(
      `${trap.name}: ${pages} pages; so far ${trap.ran.length} payloads ran, ${trap.stopped.length} reports, ${badLinks.length} bad links, ${failed.length} pages did not come`,
    ),
  );
  const opened = await openFiles(trap.page, files.slice(0, OPENED_FILES));
  const stopped = withoutOwnObjects(trap.stopped);
  console.log(
    `${trap.name}: ${seen.pages} pages and ${opened} of ${files.length} files looked at (${seen.failed.length} did not come): ${trap.ran.length} payloads ran, ${stopped.length} reports, ${seen.badLinks.length} bad links`,
  );
  const caught = [...trap.ran, ...stopped, ...seen.badLinks, ...seen.failed];
  for (const each of caught.slice(0, 60)) console.log(`  ${each}`);
  return caught.length;
}

function tell({ records, fields, written, refused }: Planted, count: number): void {
  console.log(
    `${count} payloads into ${fields} text fields of ${records.length} record types: ${written} rows written, ${refused.length} refused`,
  );
  const reasons = new Map<string, number>();
  for (const reason of refused) reasons.set(reason.slice(0, 120), (reasons.get(reason.slice(0, 120)) ?? 0) + 1);
  for (const [reason, times] of [...reasons].slice(0, 20)) console.log(`  ${times} × ${reason}`);
}
