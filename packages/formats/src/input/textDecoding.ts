import { refusal } from "./refusedInput.ts";
import { isWindows1252, windows1252 } from "./windows1252.ts";

/** The encoding that the first bytes show by a byte order mark or by zero bytes beside ASCII; null when they show none. */
export function markedEncoding(head: Uint8Array): string | null {
  const [a, b, c, d] = head;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  if (a !== 0 && b === 0 && c !== 0 && d === 0) return "utf-16le";
  if (a === 0 && b !== 0 && c === 0 && d !== 0) return "utf-16be";
  return null;
}

const units = new TextDecoder("utf-16le");

/** One character a byte: enough to look at the ASCII part of a head whatever its code page. */
export function asLatin1(bytes: Uint8Array): string {
  // Each byte in a unit of its own, which is decoded faster than characters are put together.
  return units.decode(new Uint16Array(bytes));
}

/** The encoding of an XML file by mark or declaration; UTF-8 when neither says. */
export function xmlEncoding(head: Uint8Array): string {
  const marked = markedEncoding(head);
  if (marked) return marked;
  const declared = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([A-Za-z0-9._-]+)["']/.exec(asLatin1(head.subarray(0, 256)));
  return declared?.[1]?.toLowerCase() ?? "utf-8";
}

/** A decoder that refuses bytes its encoding does not allow. `fatal` says what was wrong, with where. */
export function strictDecoder(encoding: string): (bytes: Uint8Array | null) => string {
  if (isWindows1252(encoding)) return (bytes) => (bytes === null ? "" : windows1252(asLatin1(bytes)));
  let decoder: InstanceType<typeof TextDecoder>;
  try {
    decoder = new TextDecoder(encoding, { fatal: true });
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw refusal({
      code: "read.unknownEncoding",
      message: `The file says that its encoding is "${encoding}", which is not known.`,
      hint: "Export it again as UTF-8.",
      where: { line: 1 },
      data: { encoding },
    });
  }
  let line = 1;
  return (bytes) => {
    try {
      const text = bytes === null ? decoder.decode() : decoder.decode(bytes, { stream: true });
      for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) line += 1;
      return text;
    } catch (cause) {
      if (!(cause instanceof TypeError)) throw cause;
      throw refusal({
        code: "read.wrongEncoding",
        message: `The file says that it is ${encoding}, but after line ${line} come bytes that are not.`,
        hint: "Export it again as UTF-8; maybe a text editor saved it in another encoding.",
        where: { line },
        data: { encoding },
      });
    }
  };
}
