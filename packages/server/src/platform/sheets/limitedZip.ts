import { inflateRawSync } from "node:zlib";

const MEGABYTE = 1_048_576;
/** Signature and fixed length of what a zip file is made of. */
const LOCAL = { signature: 0x04034b50, length: 30 };
const ENTRY = { signature: 0x02014b50, length: 46 };
const END = { signature: 0x06054b50, length: 22 };

interface Part {
  name: Buffer;
  /** 0 as it is, 8 deflated; nothing else is in use for spreadsheets. */
  method: number;
  packed: Buffer;
}

/**
 * A packed spreadsheet anew, piece by piece: only its XML, and never more than `most` bytes once unpacked. What the file says of its own
 * sizes is not believed: each part is unpacked here with what is left of the limit and handed on with its true size, so that whoever
 * reads on allocates no more than that, and meets no part that was not counted. Throws where the limit is passed or the file is damaged.
 */
export function* limitedZip(bytes: Buffer, most: number): Generator<Buffer> {
  let left = most;
  for (const part of partsOf(bytes)) {
    const content = unpacked(part, left);
    if (content === null) throw new Error(`it unpacks into more than ${Math.floor(most / MEGABYTE)} MB.`);
    left -= content.length;
    yield headerOf(part.name, content.length);
    yield content;
  }
  const end = Buffer.alloc(END.length);
  end.writeUInt32LE(END.signature, 0);
  yield end;
}

/** The XML of the file, by its directory. */
function* partsOf(bytes: Buffer): Generator<Part> {
  const end = bytes.lastIndexOf(signed(END.signature));
  if (end < 0 || end + END.length > bytes.length) throw damaged();
  let at = bytes.readUInt32LE(end + 16);
  for (let rest = bytes.readUInt16LE(end + 10); rest > 0; rest--) {
    if (!isAt(bytes, at, ENTRY)) throw damaged();
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.subarray(at + ENTRY.length, at + ENTRY.length + nameLength);
    const start = bytes.readUInt32LE(at + 42);
    if (/\.xml(\.rels)?$/.test(name.toString())) {
      if (!isAt(bytes, start, LOCAL)) throw damaged();
      const from = start + LOCAL.length + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28);
      const packed = bytes.subarray(from, from + bytes.readUInt32LE(at + 20));
      yield { name, method: bytes.readUInt16LE(at + 10), packed };
    }
    at += ENTRY.length + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
}

/** Null where it is larger than `most`. */
function unpacked({ method, packed }: Part, most: number): Buffer | null {
  if (method === 0) return packed.length > most ? null : packed;
  if (method !== 8) throw damaged();
  try {
    const content = inflateRawSync(packed, { maxOutputLength: Math.max(most, 1) });
    return content.length > most ? null : content;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw damaged(error);
  }
}

/** What stands before a part that is not packed. Its checksum is left at 0: what was unpacked just now needs none. */
function headerOf(name: Buffer, size: number): Buffer {
  const header = Buffer.alloc(LOCAL.length);
  header.writeUInt32LE(LOCAL.signature, 0);
  header.writeUInt32LE(size, 18);
  header.writeUInt32LE(size, 22);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name]);
}

function isAt(bytes: Buffer, at: number, { signature, length }: typeof LOCAL): boolean {
  return at + length <= bytes.length && bytes.readUInt32LE(at) === signature;
}

function signed(signature: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(signature);
  return bytes;
}

function damaged(cause?: unknown): Error {
  return new Error("it is damaged, or no spreadsheet.", { cause });
}
