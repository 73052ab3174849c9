import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort, setUp, startProduct, visit } from "@gantry/tools/product";
import { startControl } from "./controlServer.ts";
import { signedInCookie } from "./signedInCookie.ts";

interface Target {
  path: string;
  parameters: readonly string[];
}

interface Outcome {
  found: boolean;
  /** Answers by status other than 200, as sqlmap counts them. */
  answers: string;
  seconds: number;
  said: string;
}

/** A cursor as Gantry gives it, for a list sorted by priority. */
const cursor = Buffer.from(
  JSON.stringify({ order: "priority", values: ["500"], id: "01920000-0000-7000-8000-000000000000" }),
).toString("base64url");

/** Every parameter of lists, groups and search that holds text of the caller's. */
const targets: readonly Target[] = [
  {
    path: `/api/work-items?q=state:open%20sort:priority&cursor=${cursor}&fields=name&limit=5&trash=without&total=count`,
    parameters: ["q", "cursor", "fields", "limit", "trash", "total"],
  },
  { path: "/api/work-items?q=name~fire", parameters: ["q"] },
  { path: "/api/projects?q=project.manager:Ada&limit=5", parameters: ["q"] },
  { path: "/api/risks/groups?q=state:open&by=state&sum=probability", parameters: ["q", "by", "sum"] },
  { path: "/api/search?text=fire&limit=5", parameters: ["text", "limit"] },
];

/** `npm run attack -- sql [--level N] [--minutes N]`: sqlmap on the running product, and on a server with a hole that it must find. */
export async function main(args: readonly string[]): Promise<number> {
  const option = (name: string, otherwise: string): string =>
    args.includes(`--${name}`) ? (args[args.indexOf(`--${name}`) + 1] ?? otherwise) : otherwise;
  const level = option("level", "3");
  const folder = mkdtempSync(join(tmpdir(), "gantry-attack-"));
  const control = await startControl(join(folder, "control"));
  const product = await startProduct({
    dataDir: join(folder, "data"),
    port: await freePort(),
    env: { REQUESTS_PER_MINUTE: "0" },
  });
  let holes = 0;
  try {
    const planted = await attack({ path: "/?text=fire", parameters: ["text"] }, control.url, {
      level,
      folder,
      cookie: "",
    });
    console.log(`control with a planted hole: ${planted.found ? "found" : "NOT FOUND"} (${told(planted)})`);
    if (!planted.found) return 1;
    await setUp(visit(product.url), { setupToken: product.setupToken ?? "", demo: true });
    const cookie = await signedInCookie(product.url);
    for (const target of targets) {
      const outcome = await attack(target, product.url, { level, folder, cookie });
      if (outcome.found) holes++;
      const [path = ""] = target.path.split("?");
      console.log(
        `${path} ${target.parameters.join(", ")}: ${outcome.found ? "FOUND" : "none found"} (${told(outcome)})`,
      );
      if (outcome.found) console.log(outcome.said);
    }
    console.log(holes === 0 ? `none found at level ${level}` : `${holes} found`);
    return holes === 0 ? 0 : 1;
  } finally {
    await product.stop();
    await control.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const told = ({ answers, seconds }: Outcome): string => `in ${seconds} s; beside 200: ${answers}`;

async function attack(
  { path, parameters }: Target,
  url: string,
  { level, folder, cookie }: { level: string; folder: string; cookie: string },
): Promise<Outcome> {
  const began = performance.now();
  const args =
    `-u ${url}${path} -p ${parameters.join(",")} --level ${level} --risk 1 --batch --disable-coloring --flush-session --dbms PostgreSQL --ignore-code 400 --time-sec 2 --output-dir ${join(folder, "sqlmap")} -v 1`.split(
      " ",
    );
  if (cookie !== "") args.push("--cookie", cookie);
  const child = spawn("sqlmap", args, { stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
  await once(child, "close");
  const clean = /all tested parameters do not appear to be injectable/.test(said);
  const found = /identified the following injection point/.test(said);
  if (clean === found) throw new Error(`sqlmap did not finish.\n${said.slice(-2000)}`);
  const answers = [...said.matchAll(/(\d{3}) \([^)]*\) - (\d+) times/g)].map(
    ([, status, times]) => `${status} × ${times}`,
  );
  // What was turned away at the door, or broke something, was no attack on the parameters, or was one that succeeded.
  if (answers.some((each) => /^(401|403|404|429|5)/.test(each)))
    throw new Error(`Gantry answered ${answers.join(", ")}.`);
  return {
    found,
    answers: answers.join(", ") || "none",
    seconds: Math.round((performance.now() - began) / 1000),
    said,
  };
}
