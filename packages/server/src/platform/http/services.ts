import type { FastifyBaseLogger, FastifyRequest } from "fastify";
import type { Actor } from "../access/actor.ts";
import type { ChangeFeed } from "../changes/changeFeed.ts";
import type { OpenDatabase } from "../db/database.ts";
import type { HookRegistry } from "../records/hooks.ts";

/** Finds who a request comes from; null when nobody is signed in. */
export type Authenticate = (request: FastifyRequest) => Promise<Actor | null>;

export interface HttpSettings {
  /** Where browsers reach Gantry. */
  publicUrl: string;
  trustProxy: false | readonly string[];
  /** Folder of the built interface; null serves the API alone. */
  webFolder: string | null;
  logger: FastifyBaseLogger;
  /** Requests a minute from one address; null for no limit (benchmarks). */
  requestsPerMinute: number | null;
}

/** What routes work with. */
export interface Services {
  database: OpenDatabase;
  /** What duties add to the writing of records. */
  hooks: HookRegistry;
  /** Live events: told after each commit, read by the streams. */
  changes: ChangeFeed;
  authenticate: Authenticate;
  settings: HttpSettings;
}
