import { expect, test } from "vitest";
import { inTurn } from "./inTurn.ts";

test("runs so many at a time, the others in order, and goes on after a failure", async () => {
  const begun: number[] = [];
  const ends = new Map<number, { resolve: (value: number) => void; reject: (error: Error) => void }>();
  const run = inTurn(2, (number: number) => {
    begun.push(number);
    return new Promise<number>((resolve, reject) => ends.set(number, { resolve, reject }));
  });
  const [first, second, third, fourth] = [run(1), run(2), run(3), run(4)];
  expect(begun).toEqual([1, 2]);
  ends.get(2)?.reject(new Error("broken"));
  await expect(second).rejects.toThrow("broken");
  await expect.poll(() => begun).toEqual([1, 2, 3]);
  ends.get(1)?.resolve(10);
  expect(await first).toBe(10);
  await expect.poll(() => begun).toEqual([1, 2, 3, 4]);
  ends.get(3)?.resolve(30);
  ends.get(4)?.resolve(40);
  expect(await Promise.all([third, fourth])).toEqual([30, 40]);
  const fifth = run(5);
  expect(begun).toEqual([1, 2, 3, 4, 5]);
  ends.get(5)?.resolve(50);
  expect(await fifth).toBe(50);
});

test("refuses whoever finds no place to wait, and nobody else", async () => {
  const ends: (() => void)[] = [];
  const work = () => new Promise<void>((resolve) => ends.push(resolve));
  const run = inTurn(1, work, { most: 1, refusal: () => new Error("full") });
  const first = run();
  const second = run();
  await expect(run()).rejects.toThrow("full");
  ends[0]?.();
  await first;
  await expect.poll(() => ends.length).toBe(2);
  const third = run();
  ends[1]?.();
  await second;
  await expect.poll(() => ends.length).toBe(3);
  ends[2]?.();
  await third;
});
