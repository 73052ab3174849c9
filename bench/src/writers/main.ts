import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { api, endpointsOf, risk } from "@gantry/records";
import { freePort, setUp, startProduct, visit } from "@gantry/tools/product";
import { editTogether } from "./editTogether.ts";
import { repeatTogether } from "./repeatTogether.ts";

/**
 * Many writers on one record, each giving way and trying again, and requests that are sent several times at once: whatever was
 * acknowledged must stand in the history exactly once, and each key must have taken effect once.
 */
export async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      writers: { type: "string", default: "50" },
      edits: { type: "string", default: "200" },
      keys: { type: "string", default: "1000" },
      copies: { type: "string", default: "5" },
    },
  });
  const dataDir = mkdtempSync(join(tmpdir(), "gantry-writers-"));
  const product = await startProduct({ dataDir, port: await freePort(), env: { REQUESTS_PER_MINUTE: "0" } });
  try {
    const call = visit(product.url);
    await setUp(call, { setupToken: product.setupToken ?? "" });
    const project = await call(api.project.create, { body: { key: "WRITE", name: "Many writers" } });
    const shared = await call(endpointsOf(risk).create, { body: { projectId: project.id, title: "Contended" } });
    const edited = await editTogether(call, shared.id, {
      writers: Number(values.writers),
      editsEach: Number(values.edits),
    });
    console.log(
      `${values.writers} writers x ${values.edits} edits on one record: ${edited.acknowledged} acknowledged, ${edited.refused} refused and tried again, ${edited.seconds.toFixed(1)} s; in the history: ${edited.missing} missing, ${edited.repeated} more than once, ${edited.unasked} that nobody was told of, versions ${edited.gapless ? "without a gap" : "WITH GAPS"}`,
    );
    const repeated = await repeatTogether(call, project.id, {
      keys: Number(values.keys),
      copies: Number(values.copies),
    });
    console.log(
      `${values.keys} idempotency keys x ${values.copies} parallel copies: ${repeated.rows} rows made, ${repeated.differing} keys whose copies got different answers, ${repeated.seconds.toFixed(1)} s`,
    );
    const isRight =
      edited.missing + edited.repeated + edited.unasked + repeated.differing === 0 &&
      edited.gapless &&
      repeated.rows === Number(values.keys);
    if (!isRight) process.exitCode = 1;
  } finally {
    await product.stop();
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}
