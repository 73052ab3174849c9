import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isAlive } from "./isAlive.ts";
import { releaseStaleLock } from "./staleLock.ts";

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "gantry-lock-"));
  file = join(folder, "postmaster.pid");
});

afterEach(() => rmSync(folder, { recursive: true }));

test("a number that another program bears now is put out, the other lines stay", () => {
  writeFileSync(file, `${process.pid}\n/srv/data\n1700000000\n`);
  expect(releaseStaleLock(folder)).toBe(true);
  const [pid, ...rest] = readFileSync(file, "utf8").split("\n");
  expect(isAlive(Number(pid))).toBe(false);
  expect(rest).toEqual(["/srv/data", "1700000000", ""]);
});

test("a lock whose writer is gone is left to PostgreSQL", () => {
  const text = "2147483646\n/srv/data\n";
  writeFileSync(file, text);
  expect(releaseStaleLock(folder)).toBe(false);
  expect(readFileSync(file, "utf8")).toBe(text);
});

test("no lock, nothing to do", () => {
  expect(releaseStaleLock(folder)).toBe(false);
});
