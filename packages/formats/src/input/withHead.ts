import type { ByteSource } from "./boundedInput.ts";

/** The first bytes of a source, and the whole of it again from its beginning. */
export async function withHead(source: ByteSource, bytes: number): Promise<{ head: Uint8Array; whole: ByteSource }> {
  if (source instanceof Uint8Array) return { head: source.subarray(0, bytes), whole: source };
  const iterator = source[Symbol.asyncIterator]();
  const taken: Uint8Array[] = [];
  let length = 0;
  let done = false;
  while (length < bytes && !done) {
    const next = await iterator.next();
    if (next.done) done = true;
    else {
      taken.push(next.value);
      length += next.value.length;
    }
  }
  const head = new Uint8Array(Math.min(length, bytes));
  let at = 0;
  for (const chunk of taken) {
    const part = chunk.subarray(0, head.length - at);
    head.set(part, at);
    at += part.length;
  }
  return { head, whole: rejoined(taken, iterator) };
}

async function* rejoined(
  taken: readonly Uint8Array[],
  iterator: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield* taken;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  } finally {
    await iterator.return?.();
  }
}
