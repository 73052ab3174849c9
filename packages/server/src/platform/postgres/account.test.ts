import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { firstClosedFolder } from "./account.ts";

const stranger = { uid: 90_003, gid: 90_003 };
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "gantry-account-"));
  chmodSync(folder, 0o755);
  mkdirSync(join(folder, "outer", "inner"), { recursive: true });
});

afterAll(() => rmSync(folder, { recursive: true }));

test("open folders let everyone through, also to what is not there yet", () => {
  expect(firstClosedFolder(join(folder, "outer", "inner", "later"), stranger)).toBeNull();
});

test("the outermost closed folder is told", () => {
  chmodSync(join(folder, "outer", "inner"), 0o700);
  chmodSync(join(folder, "outer"), 0o700);
  expect(firstClosedFolder(join(folder, "outer", "inner", "data"), stranger)).toBe(join(folder, "outer"));
});

test("owner and group count before everyone", () => {
  const inner = join(folder, "outer", "inner");
  chmodSync(join(folder, "outer"), 0o755);
  chmodSync(inner, 0o701);
  const { uid, gid } = statSync(inner);
  expect(firstClosedFolder(inner, { uid, gid: 90_003 })).toBeNull();
  expect(firstClosedFolder(inner, { uid: 90_003, gid })).toBe(inner);
  expect(firstClosedFolder(inner, stranger)).toBeNull();
});
