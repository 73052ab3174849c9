import { CompiledQuery } from "kysely";
import type { FastifyBaseLogger } from "fastify";
import { ChangeConsumer } from "../changes/changeConsumer.ts";
import type { SealedChange } from "../changes/changeFeed.ts";
import type { Db } from "../db/database.ts";
import type { Tx } from "../db/transaction.ts";
import { searchedTexts } from "./entriesOf.ts";
import { reindex } from "./reindex.ts";
import { searchedRecords } from "./searchedRecords.ts";
import { keepWords } from "./searchWords.ts";

/** Keeps what search knows beside the rows: the words there are, from the change log, and what is found of rows that were there before. */
export class SearchIndex {
  readonly words: ChangeConsumer;
  readonly #db: Db;
  readonly #logger: FastifyBaseLogger;
  readonly #stopping = new AbortController();
  #reindexing: Promise<void> = Promise.resolve();

  constructor(db: Db, logger: FastifyBaseLogger) {
    this.#db = db;
    this.#logger = logger;
    this.words = new ChangeConsumer({
      db,
      name: "search-words",
      handle: learnWords,
      onError: (error) => logger.error({ err: error }, "words could not be learned; trying again"),
    });
  }

  async start(): Promise<void> {
    await this.words.start();
    this.#reindexing = reindex(this.#db, this.#stopping.signal).then(
      (rows) => {
        if (rows > 0) this.#logger.info({ rows }, "what search finds was made anew");
      },
      (error: unknown) => this.#logger.error({ err: error }, "what search finds could not be made anew"),
    );
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#reindexing;
    await this.words.stop();
  }
}

async function learnWords(tx: Tx, orgId: string, changes: readonly SealedChange[]): Promise<void> {
  const texts = changes.flatMap(({ record, after }) =>
    searchedTexts(searchedRecords.get(record)?.fields ?? [], after ?? {}),
  );
  // What it writes can be made anew; losing it in a power cut loses nothing.
  await tx.executeQuery(CompiledQuery.raw("set local synchronous_commit = off"));
  await keepWords(tx, orgId, texts);
}
