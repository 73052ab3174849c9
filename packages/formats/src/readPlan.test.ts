import { describe, expect, test } from "vitest";
import { fixtures } from "./conformance/fixtures.ts";
import { readPlan, type ReadPlanOptions } from "./readPlan.ts";
import { recognizePlan } from "./recognizePlan.ts";

const mspdi = new TextDecoder().decode(fixtures[0]?.bytes);
const utf8 = (text: string) => new TextEncoder().encode(text);

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = Buffer.from(`\uFEFF${text}`, "utf16le");
  return new Uint8Array(bigEndian ? bytes.swap16() : bytes);
}

async function refusalOf(bytes: Uint8Array, options: ReadPlanOptions = {}) {
  const result = await readPlan(bytes, options);
  if (result.status === "read") throw new Error("was read");
  return result.findings[0];
}

describe("encodings of XML", () => {
  test.each([
    ["UTF-8 with a mark", utf8(`\uFEFF${mspdi}`)],
    ["UTF-16 little endian", utf16(mspdi.replace('encoding="UTF-8"', 'encoding="UTF-16"'), false)],
    ["UTF-16 big endian", utf16(mspdi.replace('encoding="UTF-8"', 'encoding="UTF-16"'), true)],
    ["code page 1252", Uint8Array.from(Buffer.from(mspdi.replace("UTF-8", "windows-1252"), "latin1"))],
  ])("%s", async (_, bytes) => {
    expect(recognizePlan(bytes)).toBe("mspdi");
    const result = await readPlan(bytes);
    expect(result.status === "read" && result.documents[0]?.items[1]?.notes).toContain("Übergabe");
  });

  test("bytes that the stated encoding does not allow are refused with their line", async () => {
    const bytes = Uint8Array.from(Buffer.from(mspdi, "latin1"));
    expect(await refusalOf(bytes)).toMatchObject({ code: "read.wrongEncoding", where: { line: expect.any(Number) } });
  });

  test("an encoding nobody knows is refused by its name", async () => {
    expect(await refusalOf(utf8(mspdi.replace("UTF-8", "martian-7")))).toMatchObject({
      code: "read.unknownEncoding",
      data: { encoding: "martian-7" },
    });
  });
});

describe("hostile XML", () => {
  test("a document type is refused, so that no entity is ever expanded", async () => {
    const bomb = mspdi.replace("<Project ", '<!DOCTYPE Project [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>\n<Project ');
    expect(await refusalOf(utf8(bomb))).toMatchObject({ code: "xml.doctype", where: { line: 2 } });
  });

  test("an entity without a document type is not well-formed", async () => {
    const finding = await refusalOf(utf8(mspdi.replace("Order servers", "Order &secret; servers")));
    expect(finding).toMatchObject({ code: "xml.malformed", where: { path: "Project/Tasks/Task/Name" } });
    expect(finding?.where.line).toBeGreaterThan(30);
  });

  test("nesting beyond the limit is refused before it costs memory", async () => {
    const deep = mspdi.replace("<Tasks>", `<Tasks>${"<Task>".repeat(100_000)}`);
    expect(await refusalOf(utf8(deep))).toMatchObject({ code: "xml.tooDeep", data: { limit: 64 } });
  });

  test("a text without end is refused while it streams", async () => {
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield utf8(mspdi.slice(0, mspdi.indexOf("<Name>") + 6));
      for (;;) yield utf8("x".repeat(65_536));
    }
    const result = await readPlan(endless(), { limits: { textLength: 300_000 } });
    expect(result).toMatchObject({ status: "refused", findings: [{ code: "xml.textTooLong" }] });
  });

  test("an attribute without end is refused while it streams", async () => {
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield utf8('<Project xmlns="http://schemas.microsoft.com/project" a="');
      for (;;) yield utf8("x".repeat(65_536));
    }
    const result = await readPlan(endless(), { limits: { textLength: 300_000 } });
    expect(result).toMatchObject({ status: "refused", findings: [{ code: "xml.textTooLong" }] });
  });
});

describe("what is no plan", () => {
  test.each([
    ["nothing", new Uint8Array(), "read.empty"],
    ["a text", utf8("Dear all,\nthe plan is attached."), "read.unknownFormat"],
    ["another XML", utf8("<?xml version='1.0'?><html><Project/></html>"), "read.unknownFormat"],
    ["MS Project's binary file", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), "read.unknownFormat"],
    ["an XER without projects", utf8("ERMHDR\t8.4\t2026-01-01\n%T\tCURRTYPE\n%E\n"), "xer.noProject"],
  ])("%s", async (_, bytes, code) => {
    const finding = await refusalOf(bytes);
    expect(finding?.code).toBe(code);
    expect(finding?.hint).toBeTruthy();
  });

  test("a source that fails is no bad input: its error comes through", async () => {
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield utf8(mspdi.slice(0, 20_000));
      throw new Error("the disk is gone");
    }
    await expect(readPlan(failing())).rejects.toThrow("the disk is gone");
  });
});
