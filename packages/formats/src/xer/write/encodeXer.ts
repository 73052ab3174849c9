import { windows1252 } from "../../input/windows1252.ts";
import { guessEncoding } from "../codePage.ts";

export type XerEncoding = "windows-1252" | "windows-1251" | "utf-8";

function pageOf(decode: (byte: number) => string): ReadonlyMap<string, number> {
  const page = new Map<string, number>();
  for (let byte = 0x80; byte <= 0xff; byte++) page.set(decode(byte), byte);
  return page;
}

const cyrillic = new TextDecoder("windows-1251");
const pages: Readonly<Record<Exclude<XerEncoding, "utf-8">, ReadonlyMap<string, number>>> = {
  "windows-1252": pageOf((byte) => windows1252(String.fromCharCode(byte))),
  "windows-1251": pageOf((byte) => cyrillic.decode(Uint8Array.of(byte))),
};

/** ASCII is what lies below 80, the same in every page. */
function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) return false;
  return true;
}

function fits(text: string, page: ReadonlyMap<string, number>): boolean {
  for (const character of text) if (character > "\u007f" && !page.has(character)) return false;
  return true;
}

/** The bytes of a text, one a character, in a code page that has them all. */
function inPage(text: string, page: ReadonlyMap<string, number>): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    bytes[at] = code <= 0x7f ? code : (page.get(text[at] ?? "") ?? 0x3f);
  }
  return bytes;
}

function latin1(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

/**
 * The encoding of an export, which the file cannot state: Primavera's usual 1252 where it has every character, else the Cyrillic
 * page, else UTF-8, and each only where a reader that has to guess would guess it.
 */
export function encodingFor(texts: Iterable<string>): XerEncoding {
  const special = [...texts].filter((text) => !isAscii(text));
  for (const encoding of ["windows-1252", "windows-1251"] as const) {
    const page = pages[encoding];
    if (!special.every((text) => fits(text, page))) continue;
    if (guessEncoding(special.map((text) => latin1(inPage(text, page)))) === encoding) return encoding;
  }
  return "utf-8";
}

const utf8 = new TextEncoder();

export function encodeXer(text: string, encoding: XerEncoding): Uint8Array {
  return encoding === "utf-8" || isAscii(text) ? utf8.encode(text) : inPage(text, pages[encoding]);
}
