const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** A seed of a text, the same everywhere: FNV-1a (Fowler, Noll & Vo), without the sign. */
export function seedOf(text: string): number {
  let hash = OFFSET;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return hash & 0x7fffffff;
}
