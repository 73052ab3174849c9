import { lstatSync, mkdirSync, mkdtempSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { restoreSymlinks } from "./restoreSymlinks.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "gantry-symlinks-"));
  mkdirSync(join(folder, "native", "lib"), { recursive: true });
  writeFileSync(join(folder, "native", "lib", "libpq.so.5.18"), "");
});

afterEach(() => rmSync(folder, { recursive: true }));

test("makes the links that an install script would have made, once", () => {
  const native = join(folder, "native");
  const list = [{ source: "native/lib/libpq.so.5.18", target: "native/lib/libpq.so.5" }];
  writeFileSync(join(native, "pg-symlinks.json"), JSON.stringify(list));
  expect(restoreSymlinks(native)).toBe(1);
  expect(readlinkSync(join(native, "lib", "libpq.so.5"))).toBe("libpq.so.5.18");
  expect(lstatSync(join(native, "lib", "libpq.so.5")).isSymbolicLink()).toBe(true);
  expect(restoreSymlinks(native)).toBe(0);
});

test("a package without a list needs none", () => {
  expect(restoreSymlinks(join(folder, "native"))).toBe(0);
});
