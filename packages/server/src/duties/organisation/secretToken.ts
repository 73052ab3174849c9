import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** 256 random bits that fit a link or a cookie. Only their hash is kept. */
export function newSecretToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What is kept of a token. It is random and long, so a fast hash does. */
export function tokenHash(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

/** Compares in a time that tells nothing about where they differ. */
export function isSameHash(first: Buffer, second: Buffer): boolean {
  return first.length === second.length && timingSafeEqual(first, second);
}
