import module from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bundle } from "./bundle.mjs";
import { ensureInstalled } from "./ensureInstalled.mjs";
import { ensureForecastKernel } from "./forecastKernel.mjs";
import { buildFolder } from "./repository.mjs";

/**
 * Runs a TypeScript entry in this process: its module is evaluated and, where it exports `main`, that is called
 * with the arguments; `options` are those of a bundle. What `main` gives back as a number becomes the exit code.
 */
export async function runTypeScript(entry, args, options = {}) {
  await ensureInstalled();
  await ensureForecastKernel();
  const file = await bundle(entry, options);
  // Node 22 and later keep compiled code on disk: a command answers sooner the second time.
  module.enableCompileCache?.(join(buildFolder, "compiled"));
  process.setSourceMapsEnabled(true);
  process.argv = [process.argv[0], file, ...args];
  const { main } = await import(pathToFileURL(file).href);
  const code = await main?.(args);
  if (typeof code === "number") process.exitCode = code;
}
