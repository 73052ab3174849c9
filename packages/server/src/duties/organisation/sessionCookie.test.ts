import { describe, expect, it } from "vitest";
import { cookieOfSession, endedCookies, tokenFromCookies } from "./sessionCookie.ts";

const chrome = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";
const safari = "Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15";
const occasion = (hostname: string, isHttps = false, userAgent = chrome) => ({ hostname, isHttps, userAgent });

describe("the session cookie", () => {
  it.each([occasion("gantry.example.org", true), occasion("localhost"), occasion("127.0.0.1")])(
    "is bound to the host for $hostname",
    (where) => {
      const cookie = cookieOfSession("abc", 60, where);
      expect(cookie).toMatch(/^__Host-gantry=abc; Path=\/; HttpOnly; SameSite=Lax; Max-Age=60; Secure$/);
      expect(cookie).not.toContain("Domain");
    },
  );

  it("is a plain one where browsers would not keep a Secure one", () => {
    expect(cookieOfSession("abc", 60, occasion("10.0.0.5"))).toBe(
      "gantry=abc; Path=/; HttpOnly; SameSite=Lax; Max-Age=60",
    );
    expect(cookieOfSession("abc", 60, occasion("localhost", false, safari))).toMatch(/^gantry=/);
  });

  it("is found among others, the strict one first", () => {
    expect(tokenFromCookies("a=1; gantry=plain; __Host-gantry=strict; b=2")).toBe("strict");
    expect(tokenFromCookies("gantry=plain")).toBe("plain");
    expect(tokenFromCookies("gantry=; other=x")).toBeNull();
    expect(tokenFromCookies(undefined)).toBeNull();
  });

  it("ends under both names", () => {
    expect(endedCookies(occasion("localhost")).map((line) => line.split("=")[0])).toEqual(["__Host-gantry", "gantry"]);
  });
});
