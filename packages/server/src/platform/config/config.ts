import { isIP } from "node:net";
import { resolve } from "node:path";
import * as z from "zod";
import { usualLimits, type FileLimits } from "../files/fileLimits.ts";

export interface Config {
  /** 0 lets the system choose. */
  port: number;
  /** Address to listen on. */
  host: string;
  /** Absolute path: the database, attachments and backups. */
  dataDir: string;
  /** null starts Gantry's own PostgreSQL in the data folder. */
  databaseUrl: string | null;
  logLevel: (typeof logLevels)[number];
  /** Where browsers reach Gantry, without a slash at the end. */
  publicUrl: string;
  /** Whether a reverse proxy in front says who calls (X-Forwarded-For, -Proto): false, or its addresses. */
  trustProxy: false | readonly string[];
  /** From one address; null for no limit. */
  requestsPerMinute: number | null;
  fileLimits: FileLimits;
}

/** Every problem at once, since mending one to be told the next is tiresome. */
export class ConfigRefusal extends Error {
  override readonly name = "ConfigRefusal";
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(["Gantry cannot start with this configuration:", ...problems.map((problem) => `- ${problem}`)].join("\n"));
    this.problems = problems;
  }
}

const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

const whole = (name: string, text: string): string =>
  `${name} is "${text}", but must be a whole number from 0 to 65535, e.g. 4870.`;

const MEGABYTE = 1_048_576;

const megabytes = (name: string, text: string): string =>
  `${name} is "${text}", but must be a whole number of megabytes, e.g. 100.`;

const settings = z.object({
  PORT: z
    .string()
    .default("4870")
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535, {
      error: ({ input }) => whole("PORT", String(input)),
    })
    .transform(Number),
  HOST: z
    .string()
    .default("127.0.0.1")
    .refine((text) => /^[\w.:-]+$/.test(text), {
      error: ({ input }) =>
        `HOST is "${String(input)}", but must be an address or a name, e.g. 127.0.0.1, or 0.0.0.0 for every network.`,
    }),
  DATA_DIR: z.string().default("./data"),
  DATABASE_URL: z
    .string()
    .nullable()
    .default(null)
    .refine((text) => text === null || isPostgresUrl(text), {
      error: "DATABASE_URL must read postgresql://user:password@host:port/database.",
    }),
  LOG_LEVEL: z
    .enum(logLevels, {
      error: ({ input }) => `LOG_LEVEL is "${String(input)}", but must be one of ${logLevels.join(", ")}.`,
    })
    .default("info"),
  PUBLIC_URL: z
    .string()
    .nullable()
    .default(null)
    .refine((text) => text === null || isOrigin(text), {
      error: ({ input }) =>
        `PUBLIC_URL is "${String(input)}", but must be an address without a path, e.g. https://gantry.example.org.`,
    }),
  TRUST_PROXY: z
    .string()
    .default("")
    .transform(proxies)
    .refine((addresses) => addresses === false || addresses.every(isProxy), {
      error:
        "TRUST_PROXY must be true (the proxy of this machine), false, or addresses and networks with commas between them, e.g. 10.0.0.1, 10.1.0.0/16.",
    }),
  // Far more than a person at work causes, far less than a script that went wild.
  REQUESTS_PER_MINUTE: z
    .string()
    .default("3000")
    .refine((text) => /^\d{1,7}$/.test(text), {
      error: ({ input }) =>
        `REQUESTS_PER_MINUTE is "${String(input)}", but must be a whole number, e.g. 3000, or 0 for no limit.`,
    })
    .transform((text) => (Number(text) === 0 ? null : Number(text))),
  LARGEST_FILE_MB: z
    .string()
    .default(String(usualLimits.mostBytes / MEGABYTE))
    .refine((text) => /^[1-9]\d{0,6}$/.test(text), {
      error: ({ input }) => megabytes("LARGEST_FILE_MB", String(input)),
    })
    .transform((text) => Number(text) * MEGABYTE),
  // 0 for no limit.
  FILES_QUOTA_MB: z
    .string()
    .default(String((usualLimits.quotaBytes ?? 0) / MEGABYTE))
    .refine((text) => /^\d{1,7}$/.test(text), { error: ({ input }) => megabytes("FILES_QUOTA_MB", String(input)) })
    .transform((text) => (Number(text) === 0 ? null : Number(text) * MEGABYTE)),
});

type SettingName = keyof z.input<typeof settings>;

const names = Object.keys(settings.shape) as SettingName[];

/** `argv` wins over `env`: `--port 80`, `--port=80`; an empty value counts as none. */
export function readConfig(env: Readonly<Record<string, string | undefined>>, argv: readonly string[] = []): Config {
  const { given, problems } = parseArguments(argv);
  const entries = names.map((name) => [name, given.get(name) ?? env[name]] as const);
  const read = settings.safeParse(
    Object.fromEntries(
      entries
        .filter(([, value]) => value !== undefined && value.trim() !== "")
        .map(([name, value]) => [name, value?.trim()]),
    ),
  );
  if (!read.success) problems.push(...read.error.issues.map(({ message }) => message));
  if (problems.length > 0 || !read.success) throw new ConfigRefusal(problems);
  const { PORT: port, HOST: host, PUBLIC_URL: publicUrl } = read.data;
  return {
    port,
    host,
    dataDir: resolve(read.data.DATA_DIR),
    databaseUrl: read.data.DATABASE_URL,
    logLevel: read.data.LOG_LEVEL,
    publicUrl: publicUrl === null ? `http://localhost:${port}` : new URL(publicUrl).origin,
    trustProxy: read.data.TRUST_PROXY,
    requestsPerMinute: read.data.REQUESTS_PER_MINUTE,
    fileLimits: { mostBytes: read.data.LARGEST_FILE_MB, quotaBytes: read.data.FILES_QUOTA_MB },
  };
}

function parseArguments(argv: readonly string[]): { given: Map<SettingName, string>; problems: string[] } {
  const given = new Map<SettingName, string>();
  const problems: string[] = [];
  for (let index = 0; index < argv.length; index += 1) {
    const [flag = "", inline] = (argv[index] ?? "").split(/=(.*)/s);
    const name = names.find((candidate) => `--${candidate.toLowerCase().replaceAll("_", "-")}` === flag);
    const value = inline ?? argv[index + 1];
    if (name === undefined)
      problems.push(
        `${flag} is not known. Known are ${names.map((known) => `--${known.toLowerCase().replaceAll("_", "-")}`).join(", ")}.`,
      );
    else if (value === undefined) problems.push(`${flag} needs a value after it.`);
    else given.set(name, value);
    if (name !== undefined && inline === undefined) index += 1;
  }
  return { given, problems };
}

function isPostgresUrl(text: string): boolean {
  return URL.canParse(text) && ["postgres:", "postgresql:"].includes(new URL(text).protocol);
}

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, pathname, search, hash, username } = new URL(text);
  return ["http:", "https:"].includes(protocol) && pathname === "/" && search + hash + username === "";
}

function proxies(text: string): false | string[] {
  if (["", "false", "0", "no"].includes(text.toLowerCase())) return false;
  // "true" means the proxy of the same machine, never everybody.
  if (["true", "1", "yes"].includes(text.toLowerCase())) return ["127.0.0.1", "::1"];
  return text.split(",").map((address) => address.trim());
}

function isProxy(text: string): boolean {
  const [address = "", bits, ...more] = text.split("/");
  const version = address.includes("%") ? 0 : isIP(address);
  if (version === 0 || more.length > 0) return false;
  return bits === undefined || (/^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}
