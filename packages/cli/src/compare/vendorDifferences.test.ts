import { existsSync, readFileSync } from "node:fs";
import { basename, extname } from "node:path";
import { fileURLToPath } from "node:url";
import { schedulePlan } from "@gantry/engine";
import { describe, expect, it } from "vitest";
import { readPlanFile } from "../output/readPlanFile.ts";
import { compareDocument } from "./compareDocument.ts";
import { planFilesIn } from "./planFilesIn.ts";

const repository = new URL("../../../../", import.meta.url);
const folders = ["mspdi", "xer"].map((format) => fileURLToPath(new URL(`../shared/corpus/${format}/`, repository)));
const listing = readFileSync(new URL("docs/methods/vendor-differences.md", repository), "utf8");

/** `1, 4 to 6` as ids. */
function idsOf(text: string): string[] {
  return text.split(",").flatMap((part) => {
    const [from = "", to = from] = part.trim().split(" to ");
    return Array.from({ length: Number(to) - Number(from) + 1 }, (_, i) => `${Number(from) + i}`);
  });
}

/** `file: activity` of every row of the table. */
function listed(): string[] {
  return listing
    .split("\n")
    .map((row) => row.split("|").map((cell) => cell.trim()))
    .filter((cells) => /^(mspdi|xer): /.test(cells[1] ?? ""))
    .flatMap(([, file = "", activities = ""]) =>
      file
        .replace(/^\w+: /, "")
        .split(", ")
        .flatMap((name) => idsOf(activities).map((id) => `${name}: ${id}`)),
    )
    .sort();
}

/** `file: activity` of every stored value that ours differs from. */
async function found(): Promise<string[]> {
  const all = new Set<string>();
  for (const path of await planFilesIn(folders)) {
    const result = await readPlanFile(path);
    const name = basename(path, extname(path)).replace(/^.*--/, "");
    for (const document of result.status === "read" ? result.documents : [])
      for (const { activityId } of compareDocument(document, schedulePlan(document.plan)).differences)
        all.add(`${name}: ${activityId}`);
  }
  return [...all].sort();
}

describe("the listing of vendor differences", () => {
  it("is a table of files and activities", () => {
    expect(listed()).toContain("wk2: 106559");
  });

  it("names every activity that compare finds in real plans, and no other", async ({ skip }) => {
    if (!folders.every((folder) => existsSync(folder))) skip("the corpus of real files is not here");
    expect(await found()).toEqual(listed());
  });
});
