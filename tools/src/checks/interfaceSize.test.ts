import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { randomBytes } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { interfaceSize } from "./interfaceSize.ts";

const start = "src/app/start.tsx";
const projects = "src/duties/planning/projects/ProjectsPage.tsx";
const manifest = {
  "index.html": { file: "assets/index.js", dynamicImports: [start] },
  [start]: { file: "assets/start.js", imports: ["_vendor.js"] },
  [projects]: { file: "assets/projects.js", imports: ["_vendor.js"] },
  "_vendor.js": { file: "assets/vendor.js" },
  "src/later.tsx": { file: "assets/later.js" },
};

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "gantry-size-"));
});
afterEach(() => rmSync(root, { recursive: true }));

/** A built interface whose files have these sizes in kB; random bytes, which do not compress. */
function build(sizes: Record<string, number>): void {
  const write = (path: string, content: string | Buffer) => {
    const file = join(root, "packages", "web", "dist", path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  };
  write(".vite/manifest.json", JSON.stringify(manifest));
  for (const { file } of Object.values(manifest)) write(file, randomBytes((sizes[file] ?? 1) * 1000));
}

test("says nothing within the budget; a chunk shared by both counts once", () => {
  build({ "assets/vendor.js": 250, "assets/later.js": 190 });
  expect(interfaceSize.run(root)).toEqual([]);
});

test("tells of a first screen that grew too heavy", () => {
  build({ "assets/vendor.js": 250, "assets/projects.js": 60 });
  expect(interfaceSize.run(root)).toEqual([expect.stringMatching(/first screen loads 31\d kB/)]);
});

test("tells of a chunk loaded later that grew too heavy", () => {
  build({ "assets/later.js": 210 });
  expect(interfaceSize.run(root)).toEqual([expect.stringContaining("assets/later.js weighs 210 kB")]);
});

test("does not pass for want of a build", () => {
  expect(interfaceSize.run(root)).toEqual([expect.stringContaining("not built")]);
});
