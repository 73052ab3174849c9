import { createWriteStream } from "node:fs";
import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Import } from "@gantry/records";
import type { FastifyBaseLogger } from "fastify";
import type { Announcement } from "../../../platform/changes/announcement.ts";
import { newId } from "../../../platform/db/newId.ts";
import type { OpenDatabase } from "../../../platform/db/database.ts";
import { Refusal } from "../../../platform/problems/refusal.ts";
import {
  expireImports,
  failInterrupted,
  insertImport,
  keepAlive,
  readImport,
  stepImport,
  type ImportOwner,
} from "./importStore.ts";
import { UPLOAD_FILE } from "./readUpload.ts";
import { runTransfer, type RunningTransfer } from "./runTransfer.ts";
import type { AcceptJob, TransferJob } from "./transferJob.ts";

export interface ImportsParts {
  database: OpenDatabase;
  dataDir: string;
  logger: FastifyBaseLogger;
  announce: (announcement: Announcement) => void;
  /** Called after rows were written by a job's own connection. */
  written: () => void;
}

export interface Upload {
  fileName: string;
  content: Readable & { truncated?: boolean; bytesRead?: number };
}

const SWEEP_MS = 3_600_000;
const ALIVE_MS = 5000;

interface Running extends RunningTransfer {
  progress: number;
}

/** Uploaded plans from the file to the project: kept in the data folder until they are accepted, given up or a day old. */
export class Imports {
  readonly #parts: ImportsParts;
  readonly #folder: string;
  readonly #running = new Map<string, Running>();
  readonly #timers: NodeJS.Timeout[] = [];
  #stopped = false;

  constructor(parts: ImportsParts) {
    this.#parts = parts;
    this.#folder = join(parts.dataDir, "imports");
  }

  /** Tells those apart, from now on, that a server which is gone left in the middle, and takes away what has expired. */
  async start(): Promise<void> {
    await this.#watch();
    await this.#removeExpired();
    this.#every(ALIVE_MS, () => this.#watch(), "running imports could not be watched");
    this.#every(SWEEP_MS, () => this.#removeExpired(), "expired imports could not be removed");
  }

  #every(milliseconds: number, work: () => Promise<void>, failure: string): void {
    const attempt = () => void work().catch((error: unknown) => this.#parts.logger.error({ err: error }, failure));
    this.#timers.push(setInterval(attempt, milliseconds).unref());
  }

  /** Several servers may share a database: each says what it works on, and any gives up what nobody does any more. */
  async #watch(): Promise<void> {
    const { db } = this.#parts.database;
    await keepAlive(db, [...this.#running.keys()]);
    const message = "Gantry was restarted in the middle. Nothing of this import was kept; upload the file again.";
    await failInterrupted(db, [{ code: "import.interrupted", severity: "error", message, line: null, path: null }]);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    for (const timer of this.#timers) clearInterval(timer);
    await Promise.all([...this.#running.values()].map((running) => running.cancel()));
  }

  /** Takes an upload in and begins to read it. */
  async upload(owner: ImportOwner, { fileName, content }: Upload): Promise<Import> {
    const { db } = this.#parts.database;
    const id = newId();
    const folder = this.#folderOf(id);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const file = createWriteStream(join(folder, UPLOAD_FILE), { mode: 0o600 });
    try {
      await pipeline(content, file);
      if (content.truncated)
        throw new Refusal("import.tooLarge", "The file is larger than a plan may be (256 MB).", {
          hint: "Maybe export it without time-phased data.",
        });
    } catch (error) {
      await rm(folder, { recursive: true, force: true });
      throw error;
    }
    const sizeBytes = file.bytesWritten;
    await insertImport(db, owner, { id, fileName: fileName.slice(0, 300), sizeBytes });
    this.#run(owner, id, { kind: "read", ...owner, folder, sizeBytes });
    return this.get(owner, id);
  }

  async get(owner: ImportOwner, id: string): Promise<Import> {
    const stored = await readImport(this.#parts.database.db, owner, id);
    const running = this.#running.get(id);
    // Committed, but its thread has not said so yet: what the owner asks for next must know of it.
    if (running && stored.status === "done") this.#parts.written();
    return running && (stored.status === "reading" || stored.status === "writing")
      ? { ...stored, progress: running.progress }
      : stored;
  }

  /** Begins to write what was previewed. */
  async accept(owner: ImportOwner, id: string, documents: AcceptJob["documents"]): Promise<Import> {
    const stored = await readImport(this.#parts.database.db, owner, id);
    const unknown = documents.find(({ index }) => !stored.documents.some((each) => each.index === index));
    if (unknown)
      throw new Refusal("row.invalid", `The file has no document ${unknown.index}.`, {
        issues: [{ path: "documents", message: `There is no document ${unknown.index}.` }],
      });
    const begun = await stepImport(this.#parts.database.db, owner.orgId, id, {
      from: ["ready"],
      to: "writing",
      findings: [],
    });
    if (!begun)
      throw new Refusal(
        "import.notReady",
        `This import is ${(await readImport(this.#parts.database.db, owner, id)).status}; only one that is ready can be accepted.`,
      );
    this.#run(owner, id, { kind: "accept", ...owner, importId: id, folder: this.#folderOf(id), documents });
    return this.get(owner, id);
  }

  /** Gives an import up, also in the middle of being written. */
  async cancel(owner: ImportOwner, id: string): Promise<Import> {
    const { db } = this.#parts.database;
    await readImport(db, owner, id);
    const running = this.#running.get(id);
    this.#running.delete(id);
    await running?.cancel();
    // Waits for a transaction that is being committed; it may still be done before this.
    if (await stepImport(db, owner.orgId, id, { from: ["reading", "ready", "writing"], to: "cancelled" })) {
      await this.#removeFiles(id);
      this.#announce(owner, id, "cancelled", 0);
    }
    return this.get(owner, id);
  }

  #run(owner: ImportOwner, id: string, job: TransferJob): void {
    const status = job.kind === "read" ? "reading" : "writing";
    const transfer = runTransfer(this.#parts.database.connection, job, (value) => {
      const running = this.#running.get(id);
      if (!running) return;
      running.progress = value;
      this.#announce(owner, id, status, value);
    });
    const running: Running = { ...transfer, progress: 0 };
    this.#running.set(id, running);
    this.#announce(owner, id, status, 0);
    this.#follow(owner, id, running).catch((error: unknown) =>
      this.#parts.logger.error({ err: error, importId: id }, "an import could not be followed"),
    );
  }

  async #follow(owner: ImportOwner, id: string, running: Running): Promise<void> {
    const { db } = this.#parts.database;
    const result = await running.result.catch((error: unknown) => ({ kind: "broken", error }) as const);
    const isOurs = this.#running.get(id) === running;
    if (isOurs) this.#running.delete(id);
    // Cancelled, or the server stops: what there is to say is said there.
    if (!isOurs || this.#stopped) return;
    if (result.kind === "read") {
      await stepImport(db, owner.orgId, id, {
        from: ["reading"],
        to: "ready",
        documents: result.documents,
        format: result.format,
      });
    } else if (result.kind === "accepted") {
      this.#parts.written();
    } else if (result.kind === "refused") {
      await stepImport(db, owner.orgId, id, { from: ["reading"], to: "refused", findings: result.findings });
      await stepImport(db, owner.orgId, id, { from: ["writing"], to: "failed", findings: result.findings });
    } else if (result.kind === "broken") {
      this.#parts.logger.error({ err: result.error, importId: id }, "an import failed");
      const message = "Something went wrong in Gantry while importing. Nothing of it was kept.";
      await stepImport(db, owner.orgId, id, {
        from: ["reading", "writing"],
        to: "failed",
        findings: [{ code: "import.failed", severity: "error", message, line: null, path: null }],
      });
    }
    const { status, progress } = await readImport(db, owner, id);
    if (status !== "ready") await this.#removeFiles(id);
    this.#announce(owner, id, status, progress);
  }

  #announce({ orgId, userId }: ImportOwner, importId: string, status: string, progress: number): void {
    this.#parts.announce({ event: "import", orgId, userId, data: { importId, status, progress } });
  }

  async #removeExpired(): Promise<void> {
    const needed = new Set(await expireImports(this.#parts.database.db));
    const present = await readdir(this.#folder).catch(() => []);
    for (const id of present) if (!needed.has(id) && !this.#running.has(id)) await this.#removeFiles(id);
  }

  async #removeFiles(id: string): Promise<void> {
    await rm(this.#folderOf(id), { recursive: true, force: true });
  }

  #folderOf(id: string): string {
    return join(this.#folder, id);
  }
}
