import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { sourceLocations } from "./sourceLocations.mjs";
import { buildFolder, repository } from "./repository.mjs";

const dayMs = 86_400_000;

const requireBanner =
  'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);';

/**
 * Bundles a TypeScript entry for Node and returns the bundle's path. The bundle is kept under `.build/` and made
 * anew only when one of the files that went into it has changed. npm packages stay outside, or come `inside`: that
 * takes longer to make and halves the time to load.
 */
export async function bundle(entry, { packages = "outside" } = {}) {
  const folder = bundleFolder(entry);
  return freshBundle(folder) ?? build({ file: resolve(repository, entry), folder, packages });
}

/** Where the bundles of an entry are kept. */
export function bundleFolder(entry) {
  return join(buildFolder, "run", relative(repository, resolve(repository, entry)).replaceAll(/[^\w.-]+/g, "-"));
}

/** The path of a bundle that is still true to its sources, else undefined. */
export function freshBundle(folder) {
  const record = join(folder, "bundle.json");
  if (!existsSync(record)) return undefined;
  const { node, output, inputs } = JSON.parse(readFileSync(record, "utf8"));
  const isTrue =
    node === process.version && existsSync(output) && inputs.every(([path, stamp]) => stampOf(path) === stamp);
  return isTrue ? output : undefined;
}

async function build({ file, folder, packages }) {
  const esbuild = await import("esbuild");
  const makers = ["tools/launch/bundle.mjs", "tools/launch/sourceLocations.mjs", "package-lock.json"];
  const inputs = new Set(makers.map((path) => join(repository, path)));
  const outputs = await bundleWithWorkers({ esbuild, file, packages, inputs });
  const hash = createHash("sha256")
    .update(outputs.map((output) => output.text).join("\0"))
    .digest("hex")
    .slice(0, 16);
  const target = join(folder, hash);
  write(target, outputs);
  const record = {
    node: process.version,
    output: join(target, "main.mjs"),
    inputs: [...inputs].map((path) => [path, stampOf(path)]),
  };
  // By rename, so that a process starting right now reads the old record or the new one, never half of one.
  const draft = join(folder, `bundle.json.${process.pid}`);
  writeFileSync(draft, JSON.stringify(record));
  renameSync(draft, join(folder, "bundle.json"));
  sweep(folder, hash);
  return record.output;
}

async function bundleWithWorkers({ file, ...request }) {
  const workers = new Map();
  const outputs = [await bundleOne({ ...request, file, name: "main", workers })];
  for (const [worker, name] of workers) outputs.push(await bundleOne({ ...request, file: worker, name, workers }));
  return outputs.flat();
}

async function bundleOne({ esbuild, file, name, packages, inputs, workers }) {
  const result = await esbuild.build({
    entryPoints: { [name]: file },
    outdir: repository,
    absWorkingDir: repository,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    write: false,
    metafile: true,
    format: "esm",
    platform: "node",
    target: "node20",
    sourcemap: "linked",
    sourcesContent: false,
    sourceRoot: `${pathToFileURL(repository).href}/`,
    keepNames: true,
    logLevel: "silent",
    // Packages written for CommonJS ask for Node's modules by require.
    banner: packages === "inside" ? { js: requireBanner } : {},
    plugins: [sourceLocations({ workers, packages })],
  });
  // What npm installed changes with the lock file alone.
  const sources = Object.keys(result.metafile.inputs).filter((path) => !path.includes("node_modules/"));
  for (const path of sources) inputs.add(resolve(repository, path));
  return result.outputFiles.map(({ path, text }) => ({ name: path.replaceAll("\\", "/").split("/").at(-1), text }));
}

function write(target, outputs) {
  if (existsSync(target)) return;
  const draft = `${target}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  for (const { name, text } of outputs) writeFileSync(join(draft, name), text);
  try {
    renameSync(draft, target);
  } catch (error) {
    if (!existsSync(target)) throw error;
    rmSync(draft, { recursive: true });
  }
}

/** Older bundles go, but not before a day has passed: a running process may still load a worker from one. */
function sweep(folder, keep) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && entry.name !== keep && Date.now() - statSync(path).mtimeMs > dayMs)
      rmSync(path, { recursive: true });
  }
}

function stampOf(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats === undefined ? "gone" : `${stats.mtimeMs} ${stats.size}`;
}
