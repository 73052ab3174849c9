import type { Finding } from "@gantry/engine";
import type { LevelingCase } from "./document/levelingCase.ts";
import { readImopse, recognizeImopse } from "./imopse/readImopse.ts";
import { refusal, RefusedInput } from "./input/refusedInput.ts";
import { defaultReadLimits } from "./input/readLimits.ts";
import { asLatin1 } from "./input/textDecoding.ts";
import { readPatterson, recognizePatterson } from "./patterson/readPatterson.ts";
import { readProgen, recognizeProgen } from "./progen/readProgen.ts";

export type LevelingCaseResult =
  | { status: "read"; case: LevelingCase }
  | { status: "refused"; findings: readonly Finding[] }
  /** None of these formats: maybe a plan. */
  | { status: "other" };

const READERS = [
  { recognize: recognizeProgen, read: readProgen },
  { recognize: recognizeImopse, read: readImopse },
  { recognize: recognizePatterson, read: readPatterson },
];

/** Reads a leveling case of the literature, recognised by content: ProGen `.sm`, Patterson `.rcp`, iMOPSE `.def`. Never throws. */
export function readLevelingCase(bytes: Uint8Array): LevelingCaseResult {
  if (bytes.length > defaultReadLimits.bytes) return { status: "other" };
  const text = asLatin1(bytes);
  const reader = READERS.find(({ recognize }) => recognize(text));
  if (!reader) return { status: "other" };
  try {
    const read = reader.read(text);
    checkLinks(read);
    return { status: "read", case: read };
  } catch (cause) {
    if (!(cause instanceof RefusedInput)) throw cause;
    return { status: "refused", findings: [cause.finding] };
  }
}

function checkLinks({ problem }: LevelingCase): void {
  const known = new Set(problem.activities.map(({ id }) => id));
  const lost = problem.links.find(({ fromId, toId }) => !known.has(fromId) || !known.has(toId));
  if (!lost) return;
  throw refusal({
    code: "leveling.link",
    message: `A link goes from job ${lost.fromId} to job ${lost.toId}, but one of them is not in the file.`,
    hint: "Maybe the file was cut off; fetch it again.",
  });
}
