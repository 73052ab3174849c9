import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { processTree } from "./processTree.ts";

const repository = fileURLToPath(new URL("../../../", import.meta.url));

export interface ProductRequest {
  dataDir: string;
  port: number;
  /** Through npm as people start it, or Node alone. */
  through?: "npm" | "node";
  env?: Readonly<Record<string, string>>;
}

export interface Product {
  url: string;
  /** From the start of the process to the first answer. */
  readyMs: number;
  /** The one-time link; null when it is set up already. */
  setupToken: string | null;
  /** All processes, the database's included. */
  processes(): number[];
  /** kill -9 of every process at once, as a power cut takes them. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

/** Runs the product as its user does and waits until it answers. */
export async function startProduct({ dataDir, port, through = "node", env = {} }: ProductRequest): Promise<Product> {
  const url = `http://localhost:${port}`;
  const began = performance.now();
  const [command, args] = through === "npm" ? ["npm", ["start", "--silent"]] : [process.execPath, ["tools/start.mjs"]];
  const child = spawn(command, args, {
    cwd: repository,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      LOG_LEVEL: "warn",
      ...env,
      PORT: String(port),
      HOST: "127.0.0.1",
      DATA_DIR: dataDir,
      DATABASE_URL: env["DATABASE_URL"] ?? "",
    },
  });
  const ended = once(child, "exit");
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
  while (!(await answers(port))) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`Gantry did not start.\n${said}`);
    await sleep(10);
  }
  const readyMs = performance.now() - began;
  while (!said.includes("Gantry serves at")) await sleep(5);
  const processes = (): number[] => processTree(child.pid ?? 0);
  return {
    url,
    readyMs,
    setupToken: /setup\?token=([\w-]+)/.exec(said)?.[1] ?? null,
    processes,
    async kill() {
      // Stopped first: none of them may still do anything when it sees another one die.
      for (const pid of processes()) signal(pid, "SIGSTOP");
      for (const pid of processes()) signal(pid, "SIGKILL");
      await ended;
    },
    async stop() {
      const all = processes();
      child.kill("SIGTERM");
      await ended;
      // npm may go before what it started.
      while (all.some(isAlive)) await sleep(10);
    },
  };
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

async function answers(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/healthz`).then(
    (response) => response.ok,
    () => false,
  );
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    // Its end came before ours.
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}
