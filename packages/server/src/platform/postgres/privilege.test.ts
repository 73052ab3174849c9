import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { choosePrivilege } from "./privilege.ts";
import type { System } from "./system.ts";

const self = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
const postgres = { name: "postgres", account: { uid: 90_001, gid: 90_001 } };

const root: System = {
  self: { uid: 0, gid: 0 },
  runsAs: () => true,
  findAccount: (name) => (name === "postgres" ? postgres : null),
};
const container: System = { ...root, runsAs: () => false };

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "gantry-privilege-"));
  chmodSync(folder, 0o755);
});

afterEach(() => rmSync(folder, { recursive: true }));

describe("choosePrivilege", () => {
  test("an ordinary user runs the server as themselves", () => {
    const system = { ...root, self: { uid: 1000, gid: 1000 } };
    expect(choosePrivilege({ paths: [folder], system })).toEqual({ kind: "self" });
  });

  test("root takes a user namespace", () => {
    const paths = [self.uid === 0 ? folder : "/"];
    expect(choosePrivilege({ paths, system: root })).toMatchObject({ kind: "namespace" });
  });

  test("root takes another account where namespaces are forbidden", () => {
    expect(choosePrivilege({ paths: [folder], system: container })).toEqual({ kind: "account", ...postgres });
  });

  test("no other account at all is refused in plain words", () => {
    const system = { ...container, findAccount: () => null };
    expect(() => choosePrivilege({ paths: ["/"], system })).toThrow("does not run as root");
  });

  test("a folder that no other account may enter is named", () => {
    const closed = join(folder, "closed");
    mkdirSync(closed, { mode: 0o700 });
    const choose = () => choosePrivilege({ paths: [join(closed, "data")], system: container });
    // Its owner may enter, unless that is root.
    if (self.uid === 0) expect(choose).toThrow(closed);
    else expect(choose()).toMatchObject({ kind: "account", account: { uid: self.uid } });
  });

  test("root in somebody's closed home runs the server as that somebody", () => {
    const home = join(folder, "home");
    mkdirSync(home, { mode: 0o700 });
    const owner = self.uid === 0 ? { uid: 90_002, gid: 90_002 } : self;
    chownSync(home, owner.uid, owner.gid);
    const chosen = choosePrivilege({ paths: [join(home, "data")], system: root });
    expect(chosen).toMatchObject({ kind: "account", account: owner });
  });
});
