import { CompiledQuery } from "kysely";
import type { FastifyBaseLogger } from "fastify";
import type { Announcement } from "../../../platform/changes/announcement.ts";
import type { FeedListener, SealedChange } from "../../../platform/changes/changeFeed.ts";
import type { WritingServices } from "../../../platform/records/writing.ts";
import { fireTrigger, type ArmedRisk } from "./fireTrigger.ts";
import { triggerHits } from "./triggerHits.ts";

/** What changes within this time is looked at together. */
const TOGETHER_MS = 250;
/** Days pass without a change; a trigger may ask about today. */
const LOOK_EVERY_MS = 900_000;

/**
 * Looks whether triggers of risks hit (TRG-2): soon after changes and new dates of their project, when the server starts, and as time
 * passes. Nothing is lost when it ends in between: whatever is armed is looked at again.
 */
export class TriggerWatch implements FeedListener {
  readonly #logger: FastifyBaseLogger;
  /** Organisations with the projects to look at; null for all of them. */
  readonly #waiting = new Map<string, Set<string> | null>();
  #writing: WritingServices | null = null;
  #soon: NodeJS.Timeout | null = null;
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<void> | null = null;

  constructor({ logger }: { logger: FastifyBaseLogger }) {
    this.#logger = logger;
  }

  start(writing: WritingServices): void {
    this.#writing = writing;
    void this.#lookEverywhere();
    this.#timer = setInterval(() => void this.#lookEverywhere(), LOOK_EVERY_MS);
    this.#timer.unref();
  }

  async stop(): Promise<void> {
    this.#writing = null;
    if (this.#timer) clearInterval(this.#timer);
    if (this.#soon) clearTimeout(this.#soon);
    await this.#running;
  }

  async changes(orgId: string, changes: readonly SealedChange[]): Promise<void> {
    // What lies in no project (people, calendars) may concern any.
    const ids = changes.map(({ project_id }) => project_id);
    this.#wake(orgId, ids.includes(null) ? null : ids.filter((id) => id !== null));
  }

  async announced(announcement: Announcement): Promise<void> {
    if (announcement.event === "schedule") this.#wake(announcement.orgId, [announcement.data.projectId]);
  }

  #wake(orgId: string, projectIds: readonly string[] | null): void {
    if (!this.#writing) return;
    const known = this.#waiting.get(orgId);
    this.#waiting.set(orgId, projectIds === null || known === null ? null : new Set([...(known ?? []), ...projectIds]));
    this.#soon ??= setTimeout(() => {
      this.#soon = null;
      this.#run();
    }, TOGETHER_MS);
  }

  async #lookEverywhere(): Promise<void> {
    const { database } = this.#writing ?? {};
    if (!database) return;
    try {
      const { rows } = await database.db.executeQuery<{ id: string }>(
        CompiledQuery.raw("select id from organisations"),
      );
      for (const { id } of rows) this.#wake(id, null);
    } catch (error) {
      this.#logger.error({ err: error }, "triggers could not be looked at; trying again");
    }
  }

  /** One look after the other. */
  #run(): void {
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    this.#running = (this.#running ?? Promise.resolve())
      .then(async () => {
        for (const [orgId, projects] of waiting) await this.lookAt(orgId, projects);
      })
      .catch((error: unknown) => this.#logger.error({ err: error }, "triggers could not be looked at; trying again"));
  }

  /** Looks at once at what is armed in projects, or in all; by itself it does so as things change. */
  async lookAt(orgId: string, projects: ReadonlySet<string> | null = null): Promise<void> {
    for (const armed of await this.#armed(orgId, projects)) await this.#look(armed);
  }

  async #armed(orgId: string, projects: ReadonlySet<string> | null): Promise<ArmedRisk[]> {
    if (!this.#writing) return [];
    const { rows } = await this.#writing.database.db.executeQuery<ArmedRisk>(
      CompiledQuery.raw(armedRisks, [orgId, projects === null ? null : [...projects]]),
    );
    return rows;
  }

  async #look(armed: ArmedRisk): Promise<void> {
    const writing = this.#writing;
    if (!writing) return;
    try {
      const evidence = await triggerHits(writing.database.db, armed, armed.trigger);
      if (evidence) await fireTrigger(writing, armed, evidence);
    } catch (error) {
      // A field it names may be gone; the others are watched on.
      this.#logger.warn({ err: error, risk: armed.id }, "a trigger could not be looked at");
    }
  }
}

const armedRisks = `
  select r.org_id as "orgId", r.id, r.project_id as "projectId", r.trigger from risks r
  join projects p on p.org_id = r.org_id and p.id = r.project_id and p.deleted_at is null and p.state not in ('done', 'cancelled')
  where r.org_id = $1 and r.watched and r.state in ('open', 'mitigating') and r.deleted_at is null
    and ($2::uuid[] is null or r.project_id = any($2::uuid[]))
  order by r.id`;
