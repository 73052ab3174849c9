import { isSameHash, newSecretToken, tokenHash } from "./secretToken.ts";

/** The one-time token that guards set-up: new at every start, held in memory as a hash, gone when used. */
export interface SetupToken {
  /** Makes one, forgetting the one before, and gives it to be shown on the console. */
  issue(): string;
  accepts(token: string): boolean;
  retire(): void;
}

export function createSetupToken(): SetupToken {
  let kept: Buffer | null = null;
  return {
    issue() {
      const token = newSecretToken();
      kept = tokenHash(token);
      return token;
    },
    accepts: (token) => kept !== null && isSameHash(kept, tokenHash(token)),
    retire() {
      kept = null;
    },
  };
}
