import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { ConfigRefusal, readConfig } from "./config.ts";

function problemsOf(env: Record<string, string>, argv: string[] = []): readonly string[] {
  try {
    readConfig(env, argv);
  } catch (error) {
    if (error instanceof ConfigRefusal) return error.problems;
    throw error;
  }
  return [];
}

describe("readConfig", () => {
  test("without a word serves on loopback with its own database", () => {
    expect(readConfig({})).toEqual({
      port: 4870,
      host: "127.0.0.1",
      dataDir: resolve("./data"),
      databaseUrl: null,
      logLevel: "info",
      publicUrl: "http://localhost:4870",
      trustProxy: false,
      requestsPerMinute: 3000,
      fileLimits: { mostBytes: 104_857_600, quotaBytes: 10_737_418_240 },
    });
  });

  test("takes the room for files in megabytes", () => {
    const { fileLimits } = readConfig({ LARGEST_FILE_MB: "5", FILES_QUOTA_MB: "0" });
    expect(fileLimits).toEqual({ mostBytes: 5 * 1_048_576, quotaBytes: null });
    expect(problemsOf({ LARGEST_FILE_MB: "0" })).toHaveLength(1);
  });

  test("takes the environment, and arguments before it", () => {
    const env = {
      PORT: "8080",
      HOST: "0.0.0.0",
      DATABASE_URL: "postgresql://g:x@db:5432/gantry",
      PUBLIC_URL: "https://plan.example.org/",
    };
    const config = readConfig(env, ["--port", "9000", "--log-level=debug"]);
    expect(config).toMatchObject({
      port: 9000,
      host: "0.0.0.0",
      logLevel: "debug",
      publicUrl: "https://plan.example.org",
    });
    expect(config.databaseUrl).toBe("postgresql://g:x@db:5432/gantry");
  });

  test("an empty value counts as none", () => {
    expect(readConfig({ PORT: "", DATABASE_URL: " " })).toMatchObject({ port: 4870, databaseUrl: null });
  });

  test("tells every problem at once", () => {
    const problems = problemsOf(
      { PORT: "70000", HOST: "a b", LOG_LEVEL: "loud", DATABASE_URL: "mysql://x", PUBLIC_URL: "gantry.example.org" },
      ["--prot", "--data-dir"],
    );
    expect(problems).toHaveLength(7);
    expect(problems.join("\n")).toContain('PORT is "70000"');
    expect(problems.join("\n")).toContain("--prot is not known");
    expect(problems.join("\n")).toContain("--data-dir needs a value");
    expect(problems.join("\n")).toContain('LOG_LEVEL is "loud"');
  });

  test("never repeats a database address, which holds a password", () => {
    expect(problemsOf({ DATABASE_URL: "mysql://root:secret@db" }).join()).not.toContain("secret");
  });

  test("trusts a proxy on the same machine, or those named", () => {
    expect(readConfig({ TRUST_PROXY: "true" }).trustProxy).toEqual(["127.0.0.1", "::1"]);
    expect(readConfig({ TRUST_PROXY: "10.0.0.1, 10.0.0.2" }).trustProxy).toEqual(["10.0.0.1", "10.0.0.2"]);
    expect(readConfig({ TRUST_PROXY: "10.1.0.0/16,fd00::/8" }).trustProxy).toEqual(["10.1.0.0/16", "fd00::/8"]);
    for (const text of ["foo", "10.0.0.1,", "10.0.0.0/33", "10.0.0.0/", "10.0.0", "fe80::1%eth0"])
      expect(problemsOf({ TRUST_PROXY: text }).join()).toContain("TRUST_PROXY must be");
    expect(readConfig({ TRUST_PROXY: "false" }).trustProxy).toBe(false);
  });

  test("limits requests unless told not to", () => {
    expect(readConfig({}).requestsPerMinute).toBe(3000);
    expect(readConfig({ REQUESTS_PER_MINUTE: "0" }).requestsPerMinute).toBeNull();
    expect(problemsOf({ REQUESTS_PER_MINUTE: "many" }).join()).toContain("REQUESTS_PER_MINUTE");
  });
});
