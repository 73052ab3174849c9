import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const modules = fileURLToPath(new URL("../../../node_modules/", import.meta.url));

export interface ProgramResult {
  status: number | null;
  lines: readonly string[];
}

/** Runs the program of an npm package on a folder and gives what it said. */
export function runProgram(
  packageName: string,
  program: string,
  { root, args }: { root: string; args: readonly string[] },
): Promise<ProgramResult> {
  const folder = join(modules, packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    bin: Record<string, string> | string;
  };
  const file = join(folder, typeof bin === "string" ? bin : (bin[program] ?? program));
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file, ...args], {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0" },
    });
    let said = "";
    const collect = (chunk: Buffer): void => {
      said += chunk.toString();
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    child.once("error", reject);
    child.once("close", (status) => resolve({ status, lines: said.split("\n").filter((line) => line.trim() !== "") }));
  });
}
