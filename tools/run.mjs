import { runTypeScript } from "./launch/runTypeScript.mjs";

const [entry, ...args] = process.argv.slice(2);
if (entry === undefined) {
  console.error("Say which TypeScript file to run: node tools/run.mjs FILE [arguments]");
  process.exitCode = 2;
} else {
  try {
    await runTypeScript(entry, args);
  } catch (error) {
    console.error(error.stack ?? error);
    process.exitCode = 1;
  }
}
