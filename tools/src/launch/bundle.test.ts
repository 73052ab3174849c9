import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bundle, bundleFolder } from "../../launch/bundle.mjs";

let folder: string;

const run = (file: string): string => execFileSync(process.execPath, [file], { encoding: "utf8" }).trim();

beforeAll(() => {
  // Inside the clone, where packages are found.
  const build = fileURLToPath(new URL("../../../.build/", import.meta.url));
  mkdirSync(build, { recursive: true });
  folder = mkdtempSync(join(build, "bundle-test-"));
});

afterAll(() => {
  rmSync(bundleFolder(join(folder, "entry.ts")), { recursive: true, force: true });
  rmSync(folder, { recursive: true });
});

test("a bundle is kept until a source changes", async () => {
  const entry = join(folder, "entry.ts");
  const part = join(folder, "part.ts");
  writeFileSync(part, 'export const word: string = "first";\n');
  writeFileSync(entry, 'import { word } from "./part.ts";\nconsole.log(word);\n');
  const first = await bundle(entry);
  expect(run(first)).toBe("first");
  expect(await bundle(entry)).toBe(first);
  writeFileSync(part, 'export const word: string = "other";\n');
  utimesSync(part, new Date(), new Date(Date.now() + 5000));
  const second = await bundle(entry);
  expect(second).not.toBe(first);
  expect(run(second)).toBe("other");
});

// In two parts, so that this very file is not taken to have a worker.
const address = ['new URL("./count.worker.ts"', "import.meta.url)"].join(", ");

test("workers are bundled beside it, and other addresses mean the source", async () => {
  const entry = join(folder, "entry.ts");
  writeFileSync(join(folder, "count.worker.ts"), 'const answer: string = "from the worker";\nconsole.log(answer);\n');
  writeFileSync(
    entry,
    `import { Worker } from "node:worker_threads";
new Worker(${address}).on("exit", () => console.log(import.meta.url));
`,
  );
  const [worker, url] = run(await bundle(entry)).split("\n");
  expect(worker).toBe("from the worker");
  expect(fileURLToPath(url ?? "")).toBe(entry);
});
