import readXlsx from "read-excel-file/node";
import { Readable } from "node:stream";
import { deflateRawSync } from "node:zlib";
import writeXlsx from "write-excel-file/node";
import { expect, test } from "vitest";
import { limitedZip } from "./limitedZip.ts";
import { zipOf } from "./zipOf.fixture.ts";

const MEGABYTE = 1_048_576;

const LARGE = 3 * MEGABYTE;
const packed = deflateRawSync(Buffer.alloc(LARGE));
const handedOn = (bytes: Buffer, most: number) => Buffer.concat([...limitedZip(bytes, most)]);

test.each([
  ["says how large it is", LARGE],
  ["says that it is small", 10],
])("a part that is too large once unpacked and %s is refused before it is handed on", (_, declared) => {
  const bomb = zipOf([{ name: "xl/sheet.xml", packed, declared }]);
  expect(bomb.length).toBeLessThan(10_000);
  const parts = limitedZip(bomb, 2 * MEGABYTE);
  expect(() => parts.next()).toThrow("it unpacks into more than 2 MB.");
});

test("small parts that are too large together are refused", () => {
  const small = deflateRawSync(Buffer.alloc(MEGABYTE));
  const parts = ["a.xml", "b.xml", "c.xml"].map((name) => ({ name, packed: small, declared: MEGABYTE }));
  expect(() => handedOn(zipOf(parts), 2 * MEGABYTE)).toThrow("it unpacks into more than 2 MB.");
  expect(handedOn(zipOf(parts), 3 * MEGABYTE).length).toBeGreaterThan(3 * MEGABYTE);
});

test("a part that says it is huge is handed on with its true size, and what is no XML not at all", () => {
  const small = Buffer.from("<a/>");
  const zip = zipOf([
    { name: "xl/a.xml", packed: deflateRawSync(small), declared: 0xffff_fff0 },
    { name: "xl/media/picture.png", packed, declared: LARGE },
  ]);
  const given = handedOn(zip, MEGABYTE);
  expect(given.readUInt32LE(22)).toBe(small.length);
  expect(given.includes("<a/>")).toBe(true);
  expect(given.includes("picture")).toBe(false);
});

test("a spreadsheet reads the same through it", async () => {
  const file = await writeXlsx([[{ value: "Title" }], [{ value: "Größe" }]] as never).toBuffer();
  const through = await readXlsx(Readable.from(limitedZip(file, MEGABYTE)));
  expect(through).toEqual(await readXlsx(file));
  expect(through[0]?.data).toEqual([["Title"], ["Größe"]]);
});

test.each([
  ["nothing but a signature", Buffer.from("PK\u0003\u0004 and nothing more")],
  ["a directory that leads nowhere", zipOf([]).fill(0xff, 10, 20)],
  ["cut off", zipOf([{ name: "a.xml", packed, declared: 1 }]).subarray(200)],
])("%s is refused", (_, bytes) => {
  expect(() => handedOn(bytes, MEGABYTE)).toThrow("it is damaged, or no spreadsheet.");
});
