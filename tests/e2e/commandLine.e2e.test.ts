import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { api } from "@gantry/records";
import { freePort, setUp, startProduct, visit, type Product } from "@gantry/tools/product";
import { afterAll, beforeAll, expect, test } from "vitest";

const gantry = fileURLToPath(new URL("../../packages/cli/bin/gantry.mjs", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "gantry-cli-"));

let product: Product;
let token = "";
let reading = "";

beforeAll(async () => {
  product = await startProduct({ dataDir: join(folder, "data"), port: await freePort() });
  const call = visit(product.url);
  await setUp(call, { setupToken: product.setupToken ?? "" });
  const make = async (name: string, scopes: ("read" | "write")[]) =>
    (await call(api.tokens.create, { body: { name, scopes } })).token;
  token = await make("Command line", ["read", "write"]);
  reading = await make("Report", ["read"]);
});
afterAll(async () => {
  await product.stop();
  rmSync(folder, { recursive: true });
});

interface Ran {
  code: number;
  out: string;
  err: string;
}

/** Runs `gantry`, logged in by the file that `gantry login` keeps unless the environment says otherwise. */
function run(args: readonly string[], { env = {}, input = "" }: { env?: Record<string, string>; input?: string } = {}) {
  return new Promise<Ran>((resolve) => {
    const child = execFile(
      process.execPath,
      [gantry, ...args],
      { env: { PATH: process.env["PATH"], HOME: folder, XDG_CONFIG_HOME: join(folder, "config"), ...env } },
      (error, out, err) => resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
    child.stdin?.end(input);
  });
}

test("a working day by the command line alone, over the network", async () => {
  expect(await run(["list", "risk"])).toMatchObject({ code: 2, err: expect.stringContaining("gantry login") });
  const login = await run(["login", product.url], { input: `${token}\n` });
  expect(login).toMatchObject({ code: 0, out: expect.stringContaining("Ada Admin") });
  const kept = join(folder, "config", "gantry", "login.json");
  expect(statSync(kept).mode & 0o777).toBe(0o600);
  expect(readFileSync(kept, "utf8")).toContain(token);
  expect((await run(["whoami"])).out).toContain(product.url);

  expect((await run(["create", "project", "key=CRM", "name=Customer relations"])).out).toBe(
    "Created CRM Customer relations\n",
  );
  await run(["create", "work-item", "--project", "CRM", "name=Move the data"]);
  const created = await run([
    "create",
    "risk",
    "--project",
    "CRM",
    "title=Supplier is late",
    "probability=25%",
    "delay=3d",
    "cost=1,200.50",
    "review by=2026-12-01",
    "owner=Ada Admin",
    "hits=CRM-1",
    "--why",
    "Said in the steering meeting",
  ]);
  expect(created).toEqual({ code: 0, out: "Created RSK-1 Supplier is late\n", err: "" });
  const [row] = JSON.parse((await run(["list", "risks", "--json"])).out) as Record<string, unknown>[];
  expect(row).toMatchObject({ key: "RSK-1", probability: 0.25, delay: 1440, cost: 120_050, reviewBy: "2026-12-01" });
  expect((await run(["get", "risk", "RSK-1", "--project", "CRM"])).out).toMatch(/Delay +3d\n/);
  expect((await run(["get", "risk", "CRM/RSK-1"])).out).toContain("CRM-1 Move the data");

  expect((await run(["update", "risk", "Supplier is late", "state=being mitigated"])).code).toBe(0);
  expect((await run(["query", "risk", "state:mitigating", "-kind:opportunity"])).out).toContain("RSK-1");
  expect((await run(["query", "risk", "state:closed"])).err).toBe("Nothing found.\n");
  const csv = await run(["list", "risk", "--csv", "--columns", "title,owner,probability"]);
  expect(csv.out.split("\r\n")[0]).toBe("key,title,ownerId,probability");
  const history = await run(["history", "risk", "RSK-1"]);
  expect(history.out).toContain("state: open → mitigating");
  expect(history.out).toContain("Said in the steering meeting");

  expect((await run(["delete", "risk", "RSK-1"])).code).toBe(0);
  expect((await run(["list", "risk", "--trash"])).out).toContain("RSK-1");
  expect((await run(["restore", "risk", "RSK-1", "--project", "CRM"])).out).toBe("Restored RSK-1 Supplier is late\n");
});

test("says what is wrong, why and what to do, and ends with a code that scripts can tell", async () => {
  const env = { GANTRY_URL: product.url, GANTRY_TOKEN: token };
  const told: [string[], Record<string, string>, number, string][] = [
    [["list", "unicorn"], env, 5, "There are: organisation"],
    [["get", "risk", "RSK-99"], env, 5, "Name it by its key"],
    [["create", "risk", "colour=red"], env, 2, 'A risk has no field "colour".'],
    [["create", "risk", "title"], env, 2, "Write field=value"],
    [["create", "risk", "--project", "CRM", "title=x", "probability=0.5"], env, 2, "Write 25% for a quarter."],
    [["list", "risk", "--query", "colour:red"], env, 2, "At character 1 of the query"],
    [["list", "risk", "--columns", "colour"], env, 2, "There are:"],
    [["create", "project", "key=NO", "name=No"], { ...env, GANTRY_TOKEN: reading }, 4, "may only read"],
    [["list", "risk"], { ...env, GANTRY_TOKEN: "gtr_wrong" }, 3, "Make a new one in Gantry"],
    [["list", "risk"], { ...env, GANTRY_URL: "http://127.0.0.1:9" }, 7, "did not answer"],
  ];
  for (const [args, by, code, text] of told) {
    const ran = await run(args, { env: by });
    expect([args, ran.code, ran.out, ran.err]).toEqual([args, code, "", expect.stringContaining(text)]);
  }
});

test("--help tells the fields of a record type from its declaration", async () => {
  const { out } = await run(["create", "risk", "--help"]);
  expect(out).toMatch(/title \(required\) +Title +text/);
  expect(out).toMatch(/state +State +open \| mitigating/);
  expect((await run(["records"])).out).toContain("RSK-1");
});
