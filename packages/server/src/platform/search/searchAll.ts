import { recordNamed, type Result, type api } from "@gantry/records";
import type { Actor } from "../access/actor.ts";
import type { Db } from "../db/database.ts";
import { foldedWords } from "./foldedWords.ts";
import { findCandidates, type Candidate } from "./findCandidates.ts";
import { marksOf, snippetOf } from "./highlight.ts";
import { isIndexing } from "./reindex.ts";
import { searchScope, type SearchScope } from "./searchScope.ts";
import { beginningsQuery, nearQuery, searchTextOf, type SearchText } from "./searchText.ts";
import { nearWords } from "./searchWords.ts";
import { seenRows, type SeenRow } from "./seenRows.ts";

type Answer = Result<typeof api.live.search>;
type Found = Answer["items"][number];

export interface SearchRequest {
  text: string;
  limit: number;
  offset: number;
  /** Names of record types; null for all. */
  records: readonly string[] | null;
  projectId: string | null;
}

/**
 * What the actor may see and the text names: by the beginnings of words, accents aside, or by key (CRM, CRM-12, RSK-3). What finds
 * nothing is tried with words that are near. Keys come first, then titles, then the rest by rank.
 */
export async function searchAll(db: Db, actor: Actor, request: SearchRequest): Promise<Answer> {
  const scope = await searchScope(db, actor, request);
  const text = searchTextOf(request.text);
  const exact = await found(db, scope, { text, query: beginningsQuery(text.words), words: text.words }, request);
  if (exact.items.length > 0 || request.offset > 0) return answer(db, actor, exact, false);
  const near = await Promise.all(text.words.map(async ([word = ""]) => nearWords(db, actor.orgId, word)));
  if (near.every((words) => words.length === 0)) return answer(db, actor, exact, false);
  const words = text.words.map((forms, index) => [...forms, ...(near[index] ?? [])]);
  return answer(db, actor, await found(db, scope, { text, query: nearQuery(text.words, near), words }, request), true);
}

async function answer(db: Db, { orgId }: Actor, page: Page, approximate: boolean): Promise<Answer> {
  const indexing = await isIndexing(db, orgId);
  return { ...page, approximate: approximate && page.items.length > 0, indexing };
}

interface Page {
  items: Found[];
  more: boolean;
}

interface Attempt {
  text: SearchText;
  query: string | null;
  /** Of each word the beginnings that stand for it. */
  words: readonly (readonly string[])[];
}

/** Whether each word begins one of those that the reader sees: what is found by others would tell of them. */
function bears({ title, texts }: SeenRow, words: readonly (readonly string[])[]): boolean {
  const seen = [title, ...texts.map(({ text }) => text)].flatMap((text) =>
    foldedWords(text).flatMap(({ forms }) => forms),
  );
  return words.every((beginnings) => beginnings.some((beginning) => seen.some((form) => form.startsWith(beginning))));
}

async function found(
  db: Db,
  scope: SearchScope,
  { text, query, words }: Attempt,
  { limit, offset }: SearchRequest,
): Promise<Page> {
  const candidates = (await findCandidates(db, scope, text, query))
    .map((candidate) => ({ ...candidate, score: scoreOf(candidate, text) }))
    .toSorted((a, b) => b.score - a.score);
  const rows: SeenRow[] = [];
  // Most of what the index gives may be seen; so many are read that a page is full as a rule at once.
  const step = offset + limit + 10;
  for (let from = 0; from < candidates.length && rows.length <= offset + limit; from += step) {
    const batch = candidates.slice(from, from + step);
    const seen = await seenRows(db, scope, batch);
    rows.push(
      ...batch.flatMap(({ record, id, exact }) => {
        const row = seen.get(`${record}:${id}`);
        return row && (exact || bears(row, words)) ? [row] : [];
      }),
    );
  }
  return {
    items: rows.slice(offset, offset + limit).map((row) => foundOf(row, scope, words.flat())),
    more: rows.length > offset + limit,
  };
}

/** A key that was typed before all; then titles that are or begin with what was typed; a project before what is in it, talk after it. */
function scoreOf({ record, titleKey, rank, exact }: Candidate, { title }: SearchText): number {
  const titled =
    title === null || titleKey === null ? 0 : titleKey === title ? 40 : titleKey.startsWith(title) ? 20 : 0;
  const kind = record === "project" ? 10 : recordNamed(record).subject ? -10 : 0;
  return (exact ? 100 : 0) + titled + kind + 10 * rank;
}

function foundOf(row: SeenRow, { named }: SearchScope, beginnings: readonly string[]): Found {
  const { declaration, id, title, key, projectId, subject, texts } = row;
  const place = projectId === null ? undefined : named.get(projectId);
  const snippets = texts.flatMap(({ field, text }) => {
    const snippet = snippetOf(text, beginnings);
    return snippet ? [{ field, ...snippet }] : [];
  });
  return {
    record: declaration.name,
    id,
    title,
    key,
    projectId,
    projectKey: place?.key ?? null,
    projectName: place?.name ?? null,
    subject,
    marks: marksOf(title, beginnings),
    snippet: snippets[0] ?? null,
  };
}
