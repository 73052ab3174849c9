import { chmodSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { socketFolder, socketPath } from "./socketFolder.ts";

const owner = { uid: process.getuid?.() ?? -1, gid: process.getgid?.() ?? -1 };
const longFolder = `/srv/${"a-very-long-name/".repeat(8)}postgres`;
let temporaryFolder: string;

beforeEach(() => {
  temporaryFolder = mkdtempSync(join(tmpdir(), "gantry-socket-"));
});

afterEach(() => rmSync(temporaryFolder, { recursive: true }));

test("a short path keeps the socket in the cluster", () => {
  const clusterFolder = "/srv/gantry/postgres";
  expect(socketFolder({ clusterFolder, port: 5432, temporaryFolder, owner })).toBe(clusterFolder);
});

test("a path too long for a socket takes a private folder, the same each time", () => {
  const request = { clusterFolder: longFolder, port: 5432, temporaryFolder, owner };
  const folder = socketFolder(request);
  expect(socketPath(folder, 5432).length).toBeLessThanOrEqual(103);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(socketFolder(request)).toBe(folder);
});

test("a folder that others may write to is refused", () => {
  const request = { clusterFolder: longFolder, port: 5432, temporaryFolder, owner };
  chmodSync(socketFolder(request), 0o777);
  expect(() => socketFolder(request)).toThrow("not private");
});
