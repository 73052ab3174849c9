import { CompiledQuery } from "kysely";
import type { Db } from "../db/database.ts";
import type { Tx } from "../db/transaction.ts";
import { editDistance } from "./editDistance.ts";
import { foldedWords } from "./foldedWords.ts";

/** What people mistype: letters alone, neither so short that everything is near it nor so long that nobody types it. */
const KEPT = /^\p{L}{4,30}$/u;
const MOST_NEAR = 5;
const BATCH = 5000;

/** Words of texts, once each. */
export async function keepWords(tx: Tx, orgId: string, texts: readonly string[]): Promise<void> {
  const words = new Set(
    texts.flatMap((text) => foldedWords(text).flatMap(({ forms }) => forms.filter((form) => KEPT.test(form)))),
  );
  // In one order, so that two who write the same words wait for each other instead of blocking each other.
  const rows = [...words].toSorted().map((word) => ({ word, grams: gramsOf(word) }));
  for (let from = 0; from < rows.length; from += BATCH)
    await tx.executeQuery(
      CompiledQuery.raw(
        `insert into search_words (org_id, word, grams) select $1, word, grams from json_populate_recordset(null::search_words, $2::json)
         on conflict do nothing`,
        [orgId, JSON.stringify(rows.slice(from, from + BATCH))],
      ),
    );
}

/** Words there are that differ from a mistyped one by a letter or two, the nearest first; the mistyped may be the beginning alone. */
export async function nearWords(db: Db, orgId: string, word: string): Promise<string[]> {
  if (!KEPT.test(word)) return [];
  const grams = gramsOf(word).slice(0, -1);
  const { rows } = await db.executeQuery<{ word: string }>(
    CompiledQuery.raw(
      `select word from search_words where org_id = $1 and grams && $2::text[]
       order by (select count(*) from unnest(grams) g where g = any($2::text[])) desc, char_length(word), word limit 200`,
      [orgId, grams],
    ),
  );
  const most = word.length < 8 ? 1 : 2;
  return rows
    .map(({ word: known }) => ({ known, distance: distanceToBeginning(word, known) }))
    .filter(({ distance }) => distance <= most)
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, MOST_NEAR)
    .map(({ known }) => known);
}

function distanceToBeginning(typed: string, known: string): number {
  const ends = [typed.length - 1, typed.length, typed.length + 1, known.length];
  return Math.min(...ends.map((end) => editDistance(typed, known.slice(0, end))));
}

/** Its three-letter pieces, with its beginning and its end marked. */
function gramsOf(word: string): string[] {
  const padded = `  ${word} `;
  const grams = new Set<string>();
  for (let at = 0; at + 3 <= padded.length; at++) grams.add(padded.slice(at, at + 3));
  return [...grams];
}
