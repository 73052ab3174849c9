import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { type LevelingCase, readLevelingCase } from "@gantry/formats";
import { type BestKnown, readBestKnown } from "./bestKnown.ts";

export interface BenchCase {
  name: string;
  read: LevelingCase;
  known: BestKnown | undefined;
}

/** The cases of one folder. */
export interface CaseSet {
  name: string;
  cases: BenchCase[];
}

const CASE = /\.(sm|rcp|def)$/i;

/** All cases below a folder, folder by folder; tables of best known results count for their folder and those below. */
export function caseSets(folder: string, above: ReadonlyMap<string, BestKnown> = new Map()): CaseSet[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((one, other) => (one.name < other.name ? -1 : 1));
  const known = new Map(above);
  for (const { name } of entries)
    if (/^best.*\.csv$/i.test(name))
      for (const [instance, best] of readBestKnown(join(folder, name))) known.set(instance, best);
  const cases = entries.flatMap(({ name }): BenchCase[] => {
    if (!CASE.test(name)) return [];
    const read = readLevelingCase(readFileSync(join(folder, name)));
    if (read.status !== "read") {
      console.error(
        `${join(folder, name)} could not be read${read.status === "refused" ? `: ${read.findings[0]?.message}` : ""}.`,
      );
      return [];
    }
    const instance = name.replace(CASE, "");
    return [{ name: instance, read: read.case, known: known.get(instance) }];
  });
  return [
    ...(cases.length > 0 ? [{ name: basename(folder), cases }] : []),
    ...entries.filter((entry) => entry.isDirectory()).flatMap((entry) => caseSets(join(folder, entry.name), known)),
  ];
}
