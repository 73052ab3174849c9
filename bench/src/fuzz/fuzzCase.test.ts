import { expect, test } from "vitest";
import { fuzzCase } from "./fuzzCase.ts";
import { FuzzWorker } from "./fuzzWorker.ts";
import { planFiles } from "./planFiles.ts";

const own = planFiles().filter(({ name }) => name === "server-upgrade.xml" || name === "datacentre-move.xer");

test("a case is the same whenever it is made, and others differ", () => {
  const first = fuzzCase(own, 7, 3);
  expect(fuzzCase(own, 7, 3)).toEqual(first);
  expect(fuzzCase(own, 7, 4).bytes).not.toEqual(first.bytes);
  expect(fuzzCase(own, 8, 3).bytes).not.toEqual(first.bytes);
});

test("a worker answers what became of a file, again and again", async () => {
  const worker = new FuzzWorker(20_000);
  try {
    for (const { bytes } of own) expect(await worker.try(bytes)).toMatchObject({ outcome: "read", error: null });
    expect(await worker.try(Uint8Array.of(1, 2, 3))).toMatchObject({ outcome: "refused" });
  } finally {
    await worker.stop();
  }
});

test("a worker that does not answer in time counts as hung, and the next file gets a new one", async () => {
  const worker = new FuzzWorker(0);
  try {
    expect(await worker.try(own[0]?.bytes ?? new Uint8Array())).toMatchObject({ outcome: "hung" });
    expect(await worker.try(own[0]?.bytes ?? new Uint8Array())).toMatchObject({ outcome: "hung" });
  } finally {
    await worker.stop();
  }
});
