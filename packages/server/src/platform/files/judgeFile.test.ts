import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { contentTypeOf } from "./contentType.ts";
import { judgeFile } from "./judgeFile.ts";
import { makeThumbnail } from "./makeThumbnail.ts";

let folder: string;
let count = 0;
let png: Buffer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "gantry-judge-"));
  png = await sharp({ create: { width: 900, height: 300, channels: 3, background: "#336699" } })
    .png()
    .toBuffer();
});
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(content: Buffer | string): string {
  const path = join(folder, String(++count));
  writeFileSync(path, content);
  return path;
}

const judged = async (fileName: string, content: Buffer | string) =>
  judgeFile(fileName, await contentTypeOf(fileOf(content)));

describe("what a file is", () => {
  test.each([
    ["<html><script>alert(1)</script>", "text/html"],
    ["\ufeff  <!-- x --><svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "text/html"],
    ["<?xml version='1.0'?><!DOCTYPE svg><svg onload='alert(1)'/>", "text/html"],
    [Buffer.from("<svg onload='alert(1)'/>", "utf16le"), "text/html"],
    ["Plain words, ünïcode too", "text/plain"],
    ["a;b;c\n1;2;3", "text/plain"],
    [Buffer.from([0, 1, 2, 3, 255]), "application/octet-stream"],
    ["%PDF-1.4\n%âãÏÓ\n", "application/pdf"],
    ["", "text/plain"],
  ])("%j is told by its content", async (content, type) => {
    expect((await contentTypeOf(fileOf(content))).type).toBe(type);
  });

  it("programs are refused by content and by name, with what to do instead", async () => {
    const program = Buffer.concat([Buffer.from("MZ"), Buffer.alloc(200)]);
    for (const name of ["set-up.exe", "harmless.txt", "photo.png"])
      await expect(judged(name, program)).rejects.toMatchObject({ code: "file.refused" });
    await expect(judged("run.bat", "echo hello")).rejects.toThrow('"run.bat" is a program');
    await expect(judged("library", Buffer.concat([Buffer.from("\x7fELF"), Buffer.alloc(60)]))).rejects.toThrow(
      "program",
    );
  });

  it("a name that claims another kind than the content is refused", async () => {
    await expect(judged("photo.png", "<svg onload='alert(1)'/>")).rejects.toThrow(
      '"photo.png" says it is PNG, but its content is text/html.',
    );
    await expect(judged("plan.pdf", png)).rejects.toThrow("PNG");
    // Pictures are mixed up in all innocence.
    await judged("photo.jpg", png);
    await judged("page.html", "<html>");
    await judged("notes.MD", "# Notes");
    await judged("no extension", "words");
  });
});

describe("a thumbnail", () => {
  it("is made anew from the pixels, within its bounds", async () => {
    const target = join(folder, "small.webp");
    expect(await makeThumbnail(fileOf(png), target)).toBe(true);
    expect(await sharp(target).metadata()).toMatchObject({ format: "webp", width: 640, height: 213 });
  });

  it("is not made of what is no raster picture, is broken or too large; that is no error", async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>';
    const bomb = await sharp({ create: { width: 12_000, height: 12_000, channels: 3, background: "#000" } })
      .png()
      .toBuffer();
    for (const content of [svg, png.subarray(0, 100), bomb, "words"])
      expect(await makeThumbnail(fileOf(content), join(folder, "none.webp"))).toBe(false);
  });
});
