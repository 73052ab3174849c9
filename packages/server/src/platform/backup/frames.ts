/** A backup is a gzipped row of frames: a kind, the length in four bytes, the content. */
export type Frame = { kind: "note"; value: unknown } | { kind: "data"; content: Buffer };

const NOTE = 0x4a;
const DATA = 0x44;
const HEAD = 5;
/** Far above what is written in one piece; a longer one is no backup. */
const LONGEST = 64 * 1024 * 1024;

export function noteFrame(value: unknown): Buffer {
  return frame(NOTE, Buffer.from(JSON.stringify(value)));
}

export function dataFrame(content: Buffer): Buffer {
  return frame(DATA, content);
}

function frame(kind: number, content: Buffer): Buffer {
  const head = Buffer.allocUnsafe(HEAD);
  head.writeUInt8(kind, 0);
  head.writeUInt32BE(content.length, 1);
  return Buffer.concat([head, content]);
}

/** The frames of a stream. Throws where it ends in the middle of one or holds something else. */
export async function* readFrames(chunks: AsyncIterable<Buffer>): AsyncGenerator<Frame> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    while (rest.length >= HEAD) {
      const kind = rest.readUInt8(0);
      const length = rest.readUInt32BE(1);
      if ((kind !== NOTE && kind !== DATA) || length > LONGEST)
        throw new Error("This is no backup of Gantry, or it is damaged.");
      if (rest.length < HEAD + length) break;
      const content = rest.subarray(HEAD, HEAD + length);
      rest = rest.subarray(HEAD + length);
      yield kind === NOTE
        ? { kind: "note", value: JSON.parse(content.toString()) as unknown }
        : { kind: "data", content };
    }
  }
  if (rest.length > 0) throw new Error("The backup ends in the middle: it was not copied whole.");
}
