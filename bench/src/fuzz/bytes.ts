export function concatBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((total, piece) => total + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** The bytes with those from `from` up to `to` replaced. */
export function replaceSpan(bytes: Uint8Array, [from, to]: readonly [number, number], by: Uint8Array): Uint8Array {
  return concatBytes([bytes.subarray(0, from), by, bytes.subarray(to)]);
}
