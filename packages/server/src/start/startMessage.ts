import type { Config } from "../platform/config/config.ts";

export interface StartFacts {
  url: string;
  config: Pick<Config, "dataDir" | "host">;
  /** Path of the one-time set-up link; null when Gantry is set up. */
  setupPath: string | null;
  database: string;
}

/** What is printed once when Gantry serves. */
export function startMessage({ url, config, setupPath, database }: StartFacts): string {
  return [
    "",
    `  Gantry serves at ${url}`,
    ...(setupPath === null ? [] : [`  Set it up here (this link works once): ${url}${setupPath}`]),
    `  Data folder: ${config.dataDir}`,
    `  Database: ${database}`,
    ...(isLoopback(config.host)
      ? []
      : ["  It listens beyond this machine: put a proxy with https in front (docs/guide/administration.md)."]),
    "  Stop it with Ctrl+C.",
    "",
  ].join("\n");
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || host.startsWith("127.");
}
