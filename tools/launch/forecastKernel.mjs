import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ensureInstalled } from "./ensureInstalled.mjs";
import { exclusively } from "./exclusively.mjs";
import { buildFolder, repository } from "./repository.mjs";

const sources = join(repository, "packages", "engine", "kernel");
const output = join(repository, "packages", "engine", "dist", "forecast.wasm");
const stampFile = join(buildFolder, "forecast-kernel.stamp");

/** Fused or relaxed steps stay off: the kernel must give the bits that the plain implementation gives. */
const options = ["-O3", "--converge", "--enable", "simd", "--runtime", "stub", "--noAssert", "--importMemory"];

function stamp() {
  const hash = createHash("sha256").update(options.join(" "));
  const { packages } = JSON.parse(readFileSync(join(repository, "package-lock.json"), "utf8"));
  hash.update(packages["node_modules/assemblyscript"].integrity);
  for (const name of readdirSync(sources).toSorted()) hash.update(name).update(readFileSync(join(sources, name)));
  return hash.digest("hex");
}

const isBuilt = (wanted) => existsSync(output) && existsSync(stampFile) && readFileSync(stampFile, "utf8") === wanted;

/** Builds the forecast kernel from its source where it is missing or older than that. */
export async function ensureForecastKernel(say = console.error) {
  const wanted = stamp();
  if (isBuilt(wanted)) return;
  await ensureInstalled();
  await exclusively(join(buildFolder, "forecast-kernel.lock"), async () => {
    if (isBuilt(wanted)) return;
    say("Building the forecast kernel (once after each change)…");
    mkdirSync(dirname(output), { recursive: true });
    const draft = `${output}.${process.pid}`;
    await compile(draft);
    renameSync(draft, output);
    writeFileSync(stampFile, wanted);
  });
}

function compile(target) {
  const compiler = join(repository, "node_modules", "assemblyscript", "bin", "asc.js");
  const args = [compiler, join(sources, "forecast.ts"), ...options, "--outFile", target];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: repository, stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    child.stdout.on("data", (chunk) => (said += chunk));
    child.stderr.on("data", (chunk) => (said += chunk));
    child.once("error", reject);
    child.once("close", (status) =>
      status === 0 ? resolve() : reject(new Error(`The forecast kernel could not be built.\n${said.trim()}`)),
    );
  });
}
