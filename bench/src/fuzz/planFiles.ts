import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { recognizePlan } from "@gantry/formats";

export interface PlanFile {
  name: string;
  bytes: Uint8Array;
}

const repository = new URL("../../../", import.meta.url);
const OWN = [
  "packages/formats/src/mspdi/fixtures/",
  "packages/formats/src/xer/fixtures/",
  "packages/formats/src/pmxml/fixtures/",
  "packages/formats/src/protrack/fixtures/",
];
const CORPUS = ["../shared/corpus/mspdi/", "../shared/corpus/xer/", "../shared/corpus/dslib/"];

/** Plans to damage: our own fixtures, and the real files beside the repository where they are. */
export function planFiles(): PlanFile[] {
  const folders = [...OWN, ...CORPUS]
    .map((folder) => fileURLToPath(new URL(folder, repository)))
    .filter((folder) => existsSync(folder));
  return folders
    .flatMap((folder) =>
      readdirSync(folder)
        .sort()
        .map((name) => join(folder, name)),
    )
    .map((path) => ({ name: basename(path), bytes: new Uint8Array(readFileSync(path)) }))
    .filter(({ bytes }) => recognizePlan(bytes) !== null);
}
