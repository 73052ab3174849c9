import { describe, expect, it } from "vitest";
import { createAttempts } from "./attempts.ts";

const ana = { kind: "account", value: "ana@example.org" } as const;
const office = { kind: "address", value: "192.0.2.7" } as const;

function attemptsAt() {
  const clock = { now: 1_000_000 };
  return { clock, attempts: createAttempts(() => clock.now) };
}

describe("attempts at a secret", () => {
  it("are free at first, then wait twice as long each time", () => {
    const { clock, attempts } = attemptsAt();
    for (let each = 0; each < 5; each++) expect(attempts.begin([ana])).toBe(0);
    expect(attempts.begin([ana])).toBe(1000);
    clock.now += 1000;
    expect(attempts.begin([ana])).toBe(0);
    expect(attempts.begin([ana])).toBe(2000);
    clock.now += 1999;
    expect(attempts.begin([ana])).toBe(1);
  });

  it("never wait longer than five minutes for an account", () => {
    const { clock, attempts } = attemptsAt();
    for (let each = 0; each < 30; each++) clock.now += attempts.begin([ana]);
    expect(attempts.begin([ana])).toBeLessThanOrEqual(300_000);
  });

  it("do not gain by being many at once, nor by trying many accounts from one address", () => {
    const { attempts } = attemptsAt();
    const waits = Array.from({ length: 40 }, (_, index) =>
      attempts.begin([{ kind: "account", value: `user${index}` }, office]),
    );
    expect(waits.filter((wait) => wait === 0)).toHaveLength(30);
  });

  it("start anew after success and after an hour", () => {
    const { clock, attempts } = attemptsAt();
    for (let each = 0; each < 5; each++) attempts.begin([ana]);
    attempts.succeed([ana]);
    expect(attempts.begin([ana])).toBe(0);
    for (let each = 0; each < 4; each++) attempts.begin([ana]);
    expect(attempts.begin([ana])).toBeGreaterThan(0);
    clock.now += 3_600_000;
    expect(attempts.begin([ana])).toBe(0);
    expect(attempts.begin([ana])).toBe(0);
  });

  it("that succeed take back only themselves from an address, and nobody there waits for them", () => {
    const { clock, attempts } = attemptsAt();
    const guess = (name: string) => attempts.begin([{ kind: "account", value: name }, office]);
    for (let each = 0; each < 29; each++) expect(guess(`user${each}`)).toBe(0);
    for (let each = 0; each < 50; each++) {
      expect(attempts.begin([ana, office])).toBe(0);
      attempts.succeed([ana, office]);
    }
    expect(guess("one more")).toBe(0);
    expect(guess("another")).toBe(1000);
    clock.now += 1000;
    expect(attempts.begin([ana, office])).toBe(0);
    attempts.succeed([ana, office]);
    expect(guess("another")).toBe(0);
    expect(guess("and another")).toBe(2000);
    clock.now += 3_599_999;
    expect(attempts.begin([ana, office])).toBe(0);
    attempts.succeed([ana, office]);
    clock.now += 1;
    for (let each = 0; each < 30; each++) expect(guess(`later${each}`)).toBe(0);
  });

  it("that were refused do not make the wait longer", () => {
    const { attempts } = attemptsAt();
    for (let each = 0; each < 5; each++) attempts.begin([ana]);
    for (let each = 0; each < 50; each++) expect(attempts.begin([ana])).toBe(1000);
  });
});
