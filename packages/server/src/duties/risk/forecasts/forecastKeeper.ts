import { CompiledQuery } from "kysely";
import type { FastifyBaseLogger } from "fastify";
import type { OpenDatabase } from "../../../platform/db/database.ts";
import { askedThread, type AskedThread } from "../../../platform/jobs/askedThread.ts";
import { startWorker } from "../../../platform/jobs/startWorker.ts";
import { organisationDays } from "../../../platform/organisations/organisationClock.ts";
import type { WritingServices } from "../../../platform/records/writing.ts";
import { askDueForecasts } from "./askDueForecasts.ts";
import type { ForecastOutcome, ForecastQuestion } from "./forecastResult.ts";

/** So often it is looked what is due; the first time when the server has settled. */
const LOOK_EVERY_MS = 300_000;
/** As many as are looked for at once. */
const BATCH = 50;

/** Keeps forecasts: asks for those that are due as days come, and has all that are asked for computed by a worker thread. */
export class ForecastKeeper {
  readonly #database: OpenDatabase;
  readonly #logger: FastifyBaseLogger;
  readonly #thread: AskedThread<ForecastQuestion, ForecastOutcome>;
  #writing: WritingServices | null = null;
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<void> | null = null;
  #asking: Promise<void> = Promise.resolve();
  #again = false;
  #stopped = false;
  /** What could not be computed waits for the next time that is looked. */
  readonly #failed = new Set<string>();

  constructor({ database, logger }: { database: OpenDatabase; logger: FastifyBaseLogger }) {
    this.#database = database;
    this.#logger = logger;
    this.#thread = askedThread({
      start: () =>
        startWorker(new URL("./forecast.worker.ts", import.meta.url), { workerData: database.connection as unknown }),
      ended: (message) => ({ status: "failed", message }),
      isFailure: ({ status }) => status === "failed",
      logger,
    });
  }

  start(writing: WritingServices): void {
    this.#writing = writing;
    // What an end in between has left.
    this.wake();
    this.#timer = setInterval(() => this.#look(), LOOK_EVERY_MS);
    this.#timer.unref();
  }

  /** Forecasts were asked for. */
  wake(): void {
    if (this.#stopped) return;
    if (this.#running) {
      this.#again = true;
      return;
    }
    this.#running = this.#computeAll()
      .catch((error: unknown) => this.#logger.error({ err: error }, "forecasts could not be computed; trying again"))
      .finally(() => {
        this.#running = null;
        if (this.#again) this.wake();
      });
  }

  /** Asks for what is due on a day; by itself it does so as days come. */
  async askFor(orgId: string, today: string): Promise<void> {
    if (this.#writing) await askDueForecasts(this.#writing, orgId, today);
  }

  /** Resolves when nothing is being computed. */
  async idle(): Promise<void> {
    while (this.#running) await this.#running;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#timer) clearInterval(this.#timer);
    await this.#asking;
    await this.idle();
    await this.#thread.end();
  }

  #look(): void {
    this.#failed.clear();
    this.#asking = this.#asking
      .then(() => this.#askAll())
      .catch((error: unknown) => this.#logger.error({ err: error }, "forecasts could not be asked for; trying again"))
      .then(() => this.wake());
  }

  async #askAll(): Promise<void> {
    for (const { id, today } of await organisationDays(this.#database.db))
      if (!this.#stopped) await this.askFor(id, today);
  }

  async #computeAll(): Promise<void> {
    for (;;) {
      this.#again = false;
      const { rows } = await this.#database.db.executeQuery<ForecastQuestion>(
        CompiledQuery.raw(pending, [[...this.#failed], BATCH]),
      );
      for (const question of rows) {
        if (this.#stopped) return;
        const outcome = await this.#thread.ask(question);
        if (outcome.status === "computed") continue;
        this.#failed.add(question.id);
        this.#logger.error(
          { projectId: question.projectId, cause: outcome.message },
          "a forecast could not be computed; trying again later",
        );
      }
      if (rows.length === 0) return;
    }
  }
}

/** The latest first: whoever asks for one waits for it. */
const pending = `
  select k.org_id as "orgId", k.id, k.project_id as "projectId", k.created_at as at from kept_forecasts k
  join projects p on p.org_id = k.org_id and p.id = k.project_id and p.deleted_at is null
  left join kept_forecast_results r on r.org_id = k.org_id and r.kept_forecast_id = k.id
  where k.deleted_at is null and r.kept_forecast_id is null and k.id <> all($1::uuid[])
  order by k.created_at desc limit $2`;
