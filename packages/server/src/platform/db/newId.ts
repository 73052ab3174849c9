import { randomFillSync } from "node:crypto";

const pool = Buffer.alloc(16 * 256);
let used = pool.length;
let lastAt = 0;
let counter = 0;

/**
 * A new UUIDv7 (RFC 9562): 48 bits of milliseconds, 12 bits that count within one, 62 random bits. Ids made by one
 * process sort as they were made.
 */
export function newId(): string {
  const at = Math.max(Date.now(), lastAt);
  counter = at === lastAt ? counter + 1 : 0;
  // More than 4,096 in a millisecond borrow from the next one.
  lastAt = counter > 0xfff ? at + 1 : at;
  if (counter > 0xfff) counter = 0;
  const hex = randomHex();
  const time = lastAt.toString(16).padStart(12, "0");
  const variant = ((Number.parseInt(hex.charAt(0), 16) & 0x3) | 0x8).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${counter.toString(16).padStart(3, "0")}-${variant}${hex.slice(1, 4)}-${hex.slice(4, 16)}`;
}

function randomHex(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += 16;
  return pool.toString("hex", used - 16, used);
}
