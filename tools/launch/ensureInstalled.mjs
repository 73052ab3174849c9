import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { exclusively } from "./exclusively.mjs";
import { repository } from "./repository.mjs";

/**
 * Installs the dependencies of the lock file where they are missing or of another lock file. Install scripts
 * stay blocked: nothing in Gantry needs one.
 */
export async function ensureInstalled(folder = repository, say = console.error) {
  if (isInstalled(folder)) return;
  await exclusively(
    // Beside node_modules, not inside: npm ci deletes that folder.
    join(folder, ".build", "install.lock"),
    async () => {
      if (!isInstalled(folder)) await install(folder, say);
    },
    () => say("Another process is installing the dependencies; waiting for it…"),
  );
}

export function isInstalled(folder) {
  const lock = readIfThere(join(folder, "package-lock.json"));
  const hash = createHash("sha256").update(lock).digest("hex");
  const stamp = stampFile(folder);
  if (readIfThere(stamp) === hash) return true;
  // Installed by hand (npm install): npm's own record of what lies in node_modules tells.
  const record = readIfThere(join(folder, "node_modules", ".package-lock.json"));
  if (record === "" || !agrees(JSON.parse(lock).packages, JSON.parse(record).packages)) return false;
  writeFileSync(stamp, hash);
  return true;
}

/** Optional packages of other platforms are in the lock file and rightly not installed. */
export function agrees(wanted, installed) {
  return Object.entries(wanted).every(([path, entry]) => {
    if (!path.includes("node_modules/") || entry.optional) return true;
    const there = installed[path];
    return there !== undefined && there.version === entry.version && there.link === entry.link;
  });
}

async function install(folder, say) {
  say("Installing the dependencies (once, about a minute)…");
  const began = Date.now();
  const { status, output } = await runNpm(folder);
  if (status !== 0) {
    // The names of registries are nobody's business but the machine's.
    const told = output.replaceAll(/https?:\/\/[^\s'"]+/g, "the package registry").trim();
    throw new Error(`The dependencies could not be installed (npm ci ended with ${status}).\n${told}`);
  }
  const lock = readFileSync(join(folder, "package-lock.json"));
  writeFileSync(stampFile(folder), createHash("sha256").update(lock).digest("hex"));
  say(`Installed in ${Math.round((Date.now() - began) / 1000)} s.`);
}

function runNpm(folder) {
  const options = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--no-progress", "--loglevel=error"];
  const ownNpm = process.env.npm_execpath?.endsWith("npm-cli.js") ? process.env.npm_execpath : undefined;
  const [command, args] = ownNpm === undefined ? ["npm", options] : [process.execPath, [ownNpm, ...options]];
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: folder,
      stdio: ["ignore", "pipe", "pipe"],
      // npm is a .cmd file on Windows, which only a shell runs.
      shell: ownNpm === undefined && process.platform === "win32",
      env: { ...process.env, NODE_ENV: "development" },
    });
    let output = "";
    const collect = (chunk) => {
      output = (output + chunk).slice(-8000);
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    child.once("error", reject);
    child.once("close", (status) => resolve({ status, output }));
  });
}

const stampFile = (folder) => join(folder, "node_modules", ".gantry-installed");

function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}
