import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { isInstalled } from "../../launch/ensureInstalled.mjs";

let folder: string;

interface Entry {
  version?: string;
  optional?: boolean;
}

function lock(packages: Record<string, Entry>): void {
  writeFileSync(join(folder, "package-lock.json"), JSON.stringify({ packages: { "": {}, ...packages } }));
}

function installed(packages: Record<string, Entry>): void {
  mkdirSync(join(folder, "node_modules"), { recursive: true });
  writeFileSync(join(folder, "node_modules", ".package-lock.json"), JSON.stringify({ packages }));
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "gantry-install-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

describe("isInstalled", () => {
  test("a fresh clone is not", () => {
    lock({ "node_modules/pg": { version: "8.0.0" } });
    expect(isInstalled(folder)).toBe(false);
  });

  test("what npm says is there counts, packages of other systems need not be", () => {
    lock({ "node_modules/pg": { version: "8.0.0" }, "node_modules/other-os": { version: "1.0.0", optional: true } });
    installed({ "node_modules/pg": { version: "8.0.0" } });
    expect(isInstalled(folder)).toBe(true);
  });

  test("a changed lock file makes it stale", () => {
    lock({ "node_modules/pg": { version: "8.0.0" } });
    installed({ "node_modules/pg": { version: "8.0.0" } });
    expect(isInstalled(folder)).toBe(true);
    lock({ "node_modules/pg": { version: "8.1.0" } });
    expect(isInstalled(folder)).toBe(false);
  });
});
