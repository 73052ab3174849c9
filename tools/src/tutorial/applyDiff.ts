import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { repository } from "../../launch/repository.mjs";

/** The text of the page's only block in the language "diff". */
export function diffOf(page: string): string {
  const blocks = [...readFileSync(join(repository, page), "utf8").matchAll(/```diff\n(.*?)```/gs)];
  if (blocks.length !== 1) throw new Error(`${page} has ${blocks.length} diffs, not one.`);
  return blocks[0]?.[1] ?? "";
}

/**
 * Applies a unified diff that only adds to the files in a folder, and says what it added. A line that stands before an addition is
 * looked for by its words, wherever it is by now.
 */
export function applyDiff(folder: string, diff: string): { path: string; added: number }[] {
  return diff
    .split(/^--- .*\n/m)
    .filter((part) => part !== "")
    .map((part) => {
      const [head = "", ...lines] = part.split("\n");
      const path = head.replace(/^\+\+\+ b\//, "");
      const hunks = lines
        .join("\n")
        .split(/^@@ .*\n/m)
        .slice(1);
      const file = join(folder, path);
      const before = lines.some((line) => line.startsWith(" ")) ? readFileSync(file, "utf8") : "";
      const after = hunks.reduce((text, hunk) => applyHunk(text, hunk.split("\n"), path), before);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, after);
      return { path, added: lines.filter((line) => line.startsWith("+")).length };
    });
}

function applyHunk(text: string, lines: readonly string[], path: string): string {
  const body = lines.filter((line) => line !== "");
  const found = body.filter((line) => line.startsWith(" ")).map((line) => line.slice(1));
  const made = body.map((line) => line.slice(1));
  if (body.some((line) => !/^[ +]/.test(line))) throw new Error(`The change of ${path} does more than add.`);
  if (found.length === 0) return `${text}${made.join("\n")}\n`;
  const old = `${found.join("\n")}\n`;
  if (text.split(old).length !== 2) throw new Error(`"${old.trim()}" does not stand once in ${path}.`);
  return text.replace(old, () => `${made.join("\n")}\n`);
}
