import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { exclusively } from "./exclusively.mjs";
import { ensureForecastKernel } from "./forecastKernel.mjs";
import { buildFolder, repository } from "./repository.mjs";

const webFolder = join(repository, "packages", "web");
const output = join(webFolder, "dist");
const stampFile = join(buildFolder, "web.stamp");
const lockFile = join(buildFolder, "web.lock");

/** What the interface is built from: its own sources and those of the packages it is made of. */
const sourceFolders = ["engine", "records", "formats", "gantt", "web"].map((name) =>
  join(repository, "packages", name),
);

export function isWebBuilt() {
  return (
    existsSync(join(output, "index.html")) && existsSync(stampFile) && readFileSync(stampFile, "utf8") === sourceStamp()
  );
}

/** Builds the interface in a process of its own, so that the builder's memory goes when it is done. */
export async function ensureWebBuilt(say = console.error) {
  if (isWebBuilt()) return;
  await exclusively(lockFile, async () => {
    if (!isWebBuilt()) await build(say);
  });
}

async function build(say) {
  await ensureForecastKernel(say);
  say("Preparing the interface (once after each change)…");
  const began = Date.now();
  const stamp = sourceStamp();
  // Built aside and swapped in: until then the server goes on serving the earlier one.
  const draft = join(webFolder, "dist.new");
  rmSync(draft, { recursive: true, force: true });
  await runVite(draft);
  await runNode([join(repository, "tools", "launch", "compressFolder.mjs"), draft]);
  const old = join(webFolder, "dist.old");
  rmSync(old, { recursive: true, force: true });
  if (existsSync(output)) renameSync(output, old);
  renameSync(draft, output);
  rmSync(old, { recursive: true, force: true });
  mkdirSync(buildFolder, { recursive: true });
  writeFileSync(stampFile, stamp);
  say(`The interface is ready (${((Date.now() - began) / 1000).toFixed(1)} s).`);
}

function runVite(outDir) {
  const vite = join(repository, "node_modules", "vite", "bin", "vite.js");
  return runNode([vite, "build", "--outDir", outDir, "--emptyOutDir", "--logLevel", "error"]);
}

function runNode(args) {
  const env = { ...process.env, NODE_ENV: "production", NO_COLOR: "1", FORCE_COLOR: "0" };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: webFolder, stdio: ["ignore", "pipe", "pipe"], env });
    let said = "";
    child.stdout.on("data", (chunk) => (said += chunk));
    child.stderr.on("data", (chunk) => (said += chunk));
    child.once("error", reject);
    child.once("close", (status) =>
      status === 0 ? resolve() : reject(new Error(`The interface could not be built.\n${said.trim()}`)),
    );
  });
}

function sourceStamp() {
  const hash = createHash("sha256").update(process.version);
  hash.update(readFileSync(join(repository, "package-lock.json")));
  for (const folder of sourceFolders) addFolder(hash, folder);
  return hash.digest("hex");
}

function addFolder(hash, folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!/^(node_modules|dist.*|fixtures)$/.test(entry.name)) addFolder(hash, path);
    } else if (!/\.(test\.tsx?|md)$/.test(entry.name)) {
      const { mtimeMs, size } = statSync(path);
      hash.update(`${path} ${mtimeMs} ${size}\n`);
    }
  }
}
