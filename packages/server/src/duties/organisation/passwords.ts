import { hash, verify } from "@node-rs/argon2";

/** The package declares its name for it as an ambient constant, which cannot be imported here. */
const ARGON2ID = 2;

/** OWASP's first recommendation for argon2id: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

const current = `$argon2id$v=19$m=${cost.memoryCost},t=${cost.timeCost},p=${cost.parallelism}$`;

let decoy: Promise<string> | undefined;

export function hashPassword(password: string): Promise<string> {
  return hash(normalised(password), { algorithm: ARGON2ID, ...cost });
}

/**
 * Whether `password` is the one behind `stored`. Takes the same time where there is none (null), so that the time of an
 * answer does not tell whether an account exists.
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword("nobody's password");
  const matches = await verify(stored ?? (await decoy), normalised(password));
  return stored !== null && matches;
}

/** Whether a stored hash was made at another cost than today's; it is then made anew at the next sign-in. */
export function isOutdated(stored: string): boolean {
  return !stored.startsWith(current);
}

/** The same letters typed on another keyboard may arrive composed differently (NIST SP 800-63B, 3.1.1.2). */
function normalised(password: string): string {
  return password.normalize("NFKC");
}
