import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { UsageRefusal } from "./usageRefusal.ts";

/** Which Gantry to talk to, and as whom. */
export interface Login {
  url: string;
  token: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Where a login is kept, for this account of the machine alone. */
export function loginFile(env: Environment = process.env): string {
  const folder = env["XDG_CONFIG_HOME"] ?? env["APPDATA"] ?? join(homedir(), ".config");
  return join(folder, "gantry", "login.json");
}

/** The login of the environment, else the kept one. What the environment names goes before, so that jobs need no file. */
export function readLogin(env: Environment = process.env): Login {
  const kept = keptLogin(loginFile(env));
  const url = env["GANTRY_URL"] ?? kept?.url;
  // A token is never sent to another address than the one it was made for.
  const token = env["GANTRY_TOKEN"] ?? (kept?.url === url ? kept?.token : undefined);
  if (url !== undefined && token !== undefined) return { url, token };
  throw new UsageRefusal(
    url === undefined ? "You are not logged in to any Gantry." : `There is no access token for ${url}.`,
    "Run: gantry login https://gantry.example.org – or set GANTRY_URL and GANTRY_TOKEN.",
  );
}

export function keepLogin(login: Login, env: Environment = process.env): string {
  const file = loginFile(env);
  mkdirSync(join(file, ".."), { recursive: true, mode: 0o700 });
  writeFileSync(file, `${JSON.stringify(login, null, 2)}\n`, { mode: 0o600 });
  // The mode above counts for a new file alone.
  chmodSync(file, 0o600);
  return file;
}

export function forgetLogin(env: Environment = process.env): boolean {
  const file = loginFile(env);
  if (!existsSync(file)) return false;
  rmSync(file);
  return true;
}

function keptLogin(file: string): Login | null {
  if (!existsSync(file)) return null;
  try {
    const { url, token } = JSON.parse(readFileSync(file, "utf8")) as Partial<Login>;
    return url !== undefined && token !== undefined ? { url, token } : null;
  } catch {
    throw new UsageRefusal(`${file} cannot be read.`, "Run gantry login again; it writes the file anew.");
  }
}
