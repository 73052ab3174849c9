import { mkdtempSync, readFileSync, readdirSync, rmSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FileStore } from "./fileStore.ts";
import { sweepFiles } from "./sweepFiles.ts";

const orgId = "01890000-0000-7000-8000-000000000001";
const MOST = 1000;

let dataDir: string;
let store: FileStore;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "gantry-files-"));
  store = new FileStore(dataDir);
});
afterEach(() => rmSync(dataDir, { recursive: true }));

async function kept(text: string): Promise<string> {
  const incoming = await store.receive(Readable.from([Buffer.from(text)]), MOST);
  await store.keep(orgId, incoming);
  return incoming.sha256;
}

describe("the file store", () => {
  it("keeps a file under the digest of its content, equal ones once", async () => {
    const sha256 = await kept("hello");
    expect(sha256).toBe("2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");
    expect(await kept("hello")).toBe(sha256);
    expect(readFileSync(store.pathOf(orgId, sha256), "utf8")).toBe("hello");
    expect(readdirSync(join(store.folder, orgId, "2c"))).toEqual([sha256]);
    expect(readdirSync(store.incoming)).toEqual([]);
  });

  it("leaves nothing of what is too large or breaks off", async () => {
    await expect(store.receive(Readable.from([Buffer.alloc(600), Buffer.alloc(600)]), MOST)).rejects.toMatchObject({
      code: "file.tooLarge",
    });
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from("half of");
        throw new Error("the line broke");
      })(),
    );
    await expect(store.receive(broken, MOST)).rejects.toThrow("the line broke");
    expect(readdirSync(store.incoming)).toEqual([]);
  });

  it("takes no name but a digest", () => {
    expect(() => store.pathOf(orgId, "../../etc/passwd")).toThrow("digest");
    expect(() => store.pathOf("..", "a".repeat(64))).toThrow("digest");
  });
});

describe("the sweep", () => {
  it("removes old files that nothing names and what uploads left, and nothing else", async () => {
    const [named, forgotten, young] = [await kept("named"), await kept("forgotten"), await kept("young")];
    const { path: broken } = await store.receive(Readable.from([Buffer.from("left")]), MOST);
    const long = new Date("2020-01-01T00:00:00Z");
    for (const path of [store.pathOf(orgId, named), store.pathOf(orgId, forgotten), broken])
      utimesSync(path, long, long);
    const asked: string[] = [];
    const removed = await sweepFiles(store, {
      now: Date.now(),
      named: async (organisation, digests) => {
        asked.push(organisation, ...digests);
        return new Set([named]);
      },
    });
    expect(removed).toBe(2);
    expect(asked).toContain(orgId);
    expect(asked).not.toContain(young);
    const left = readdirSync(store.folder, { recursive: true }).map(String);
    expect(
      left
        .filter((name) => /[0-9a-f]{64}$/.test(name))
        .map((name) => name.slice(-64))
        .toSorted(),
    ).toEqual([named, young].toSorted());
  });
});
