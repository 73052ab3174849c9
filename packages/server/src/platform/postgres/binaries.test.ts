import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bundledBinaries, findBinaries, systemBinaries } from "./binaries.ts";

let folder: string;

/** A folder with programs that do nothing but tell a version. */
function install(version: string): string {
  const bin = join(folder, version, "bin");
  mkdirSync(bin, { recursive: true });
  for (const program of ["postgres", "initdb"]) {
    writeFileSync(join(bin, program), `#!/bin/sh\necho "${program} (PostgreSQL) ${version}"\n`);
    chmodSync(join(bin, program), 0o755);
  }
  return bin;
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "gantry-binaries-"));
});

afterAll(() => rmSync(folder, { recursive: true }));

describe("systemBinaries", () => {
  test("gives the supported versions, the newest first", () => {
    const folders = ["13.9", "15.4", "17.2", "19.0"].map(install);
    expect(systemBinaries(folders).map(({ majorVersion }) => majorVersion)).toEqual([17, 15]);
  });

  test("ignores folders without a server", () => {
    expect(systemBinaries([join(folder, "nowhere"), "/"])).toEqual([]);
  });
});

describe("findBinaries", () => {
  test("prefers the PostgreSQL that came with Gantry", () => {
    const unasked = () => expect.unreachable("the system is not asked");
    expect(findBinaries(null, unasked)).toEqual(bundledBinaries());
    expect(bundledBinaries()).toMatchObject({ majorVersion: 18, bundled: true });
  });

  test("takes the system's for a cluster of its version", () => {
    const system = () => systemBinaries([install("16.1"), install("15.4")]);
    expect(findBinaries(15, system)).toMatchObject({ majorVersion: 15, bundled: false });
    expect(findBinaries(17, system)).toBeNull();
  });
});
