import type { FastifyBaseLogger } from "fastify";
import { CompiledQuery } from "kysely";
import { dayNowIn } from "../../../platform/organisations/organisationClock.ts";
import type { WritingServices } from "../../../platform/records/writing.ts";
import { proposeRisks } from "./proposeRisks.ts";

/** So often it is looked which projects have not been looked at today. */
const LOOK_EVERY_MS = 300_000;

/** Looks once a day which risks the data of each running project suggest (RISK-5). Ended in between, it looks at all again, which changes nothing. */
export class RiskProposer {
  readonly #logger: FastifyBaseLogger;
  /** The day on which each project was last looked at. */
  readonly #looked = new Map<string, string>();
  #writing: WritingServices | null = null;
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<void> = Promise.resolve();

  constructor({ logger }: { logger: FastifyBaseLogger }) {
    this.#logger = logger;
  }

  start(writing: WritingServices): void {
    this.#writing = writing;
    this.#timer = setInterval(() => {
      this.#running = this.#running.then(() => this.look());
    }, LOOK_EVERY_MS);
    this.#timer.unref();
  }

  async stop(): Promise<void> {
    this.#writing = null;
    if (this.#timer) clearInterval(this.#timer);
    await this.#running;
  }

  /** Looks at what has not been looked at today; by itself it does so as days come. */
  async look(): Promise<void> {
    try {
      for (const each of await this.#due()) await this.#lookAt(each);
    } catch (error) {
      this.#logger.error({ err: error }, "risks could not be looked for; trying again");
    }
  }

  async #lookAt(asked: { orgId: string; projectId: string; today: string }): Promise<void> {
    const { projectId, today } = asked;
    if (!this.#writing || this.#looked.get(projectId) === today) return;
    try {
      await proposeRisks(this.#writing, asked);
      this.#looked.set(projectId, today);
    } catch (error) {
      this.#logger.error({ err: error, projectId }, "risks of a project could not be looked for; trying again");
    }
  }

  async #due(): Promise<{ orgId: string; projectId: string; today: string }[]> {
    if (!this.#writing) return [];
    const { rows } = await this.#writing.database.db.executeQuery<{ orgId: string; projectId: string; today: string }>(
      CompiledQuery.raw(running),
    );
    return rows;
  }
}

const running = `
  select p.org_id as "orgId", p.id as "projectId", ${dayNowIn("o.time_zone")} as today
  from projects p join organisations o on o.org_id = p.org_id
  join project_schedules s on s.org_id = p.org_id and s.project_id = p.id
  where p.deleted_at is null and p.state = 'active' and s.computed_finish is not null and coalesce(s.percent_complete, 0) < 1
  order by p.id`;
