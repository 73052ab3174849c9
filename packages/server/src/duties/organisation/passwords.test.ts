import { hash } from "@node-rs/argon2";
import { describe, expect, it } from "vitest";
import { hashPassword, isOutdated, verifyPassword } from "./passwords.ts";

describe("passwords", () => {
  it("are stored as argon2id and recognised", async () => {
    const stored = await hashPassword("correct horse battery");
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await verifyPassword(stored, "correct horse battery")).toBe(true);
    expect(await verifyPassword(stored, "correct horse batterz")).toBe(false);
  });

  it("are the same however an accent was typed", async () => {
    const stored = await hashPassword("caf\u00e9 au lait encore");
    expect(await verifyPassword(stored, "cafe\u0301 au lait encore")).toBe(true);
  });

  it("never match where there is none, not even the decoy's", async () => {
    expect(await verifyPassword(null, "nobody's password")).toBe(false);
  });

  it("are hashed anew when the cost has risen", async () => {
    expect(isOutdated(await hash("x", { memoryCost: 8192, timeCost: 1 }))).toBe(true);
    expect(isOutdated(await hashPassword("x"))).toBe(false);
  });
});
