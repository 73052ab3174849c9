import { membership, project, recordNamed, user } from "@gantry/records";
import type { Actor } from "../access/actor.ts";
import { rightsKey, seesEveryProject } from "../access/actor.ts";
import { isForeign } from "../access/privateRows.ts";
import { ProjectAccess } from "../access/projectAccess.ts";
import { ProjectFacts } from "../access/projectFacts.ts";
import { rightsRecords } from "../access/rightsRecords.ts";
import type { Db } from "../db/database.ts";
import type { Announcement } from "./announcement.ts";
import type { ChangeFeed, FeedListener, SealedChange } from "./changeFeed.ts";
import { changeOf } from "./changeOf.ts";
import type { LiveStream } from "./liveStream.ts";
import { noSubjects, subjectsOf } from "./subjectsOf.ts";

/** A stream and how to ask anew who reads it. */
interface Reader {
  stream: LiveStream;
  /** Null when the session has ended. */
  identify: () => Promise<Actor | null>;
  waiting: SealedChange[] | null;
}

const HEARTBEAT_MS = 15_000;
/** Who was away for more changes than this loads everything anew. */
const MOST_MISSED = 5000;

/** All open live streams of this node: each is told what its reader may see at that moment, in commit order. */
export class LiveStreams implements FeedListener {
  readonly #db: Db;
  readonly #feed: ChangeFeed;
  readonly #readers = new Set<Reader>();
  readonly #heartbeat: NodeJS.Timeout;
  readonly #unsubscribe: () => void;

  constructor(db: Db, feed: ChangeFeed) {
    this.#db = db;
    this.#feed = feed;
    this.#unsubscribe = feed.subscribe(this);
    this.#heartbeat = setInterval(() => this.#beat(), HEARTBEAT_MS);
    this.#heartbeat.unref();
  }

  countOf(userId: string): number {
    return [...this.#readers].filter(({ stream }) => stream.actor.userId === userId).length;
  }

  /** Begins a stream after position `since`, or with what happens from now on. */
  async open(stream: LiveStream, identify: Reader["identify"], since: number | null): Promise<void> {
    const reader: Reader = { stream, identify, waiting: [] };
    this.#readers.add(reader);
    stream.onClosed(() => this.#readers.delete(reader));
    if (since !== null) await this.#catchUp(stream, since);
    for (const waiting = reader.waiting ?? []; waiting.length > 0;) await this.#tell(stream, waiting.splice(0));
    reader.waiting = null;
  }

  close(): void {
    clearInterval(this.#heartbeat);
    this.#unsubscribe();
    for (const { stream } of this.#readers) stream.end();
  }

  async changes(orgId: string, changes: readonly SealedChange[]): Promise<void> {
    const facts = new ProjectFacts();
    for (const reader of this.#readers) {
      const { stream, waiting } = reader;
      if (stream.actor.orgId !== orgId) continue;
      if (changes.some((change) => concerns(change, stream.actor))) await this.#identify(reader);
      if (waiting) waiting.push(...changes);
      else await this.#tell(stream, changes, facts);
    }
  }

  async announced(announcement: Announcement): Promise<void> {
    const facts = new ProjectFacts();
    for (const reader of this.#readers) {
      const { stream } = reader;
      if (stream.actor.orgId !== announcement.orgId) continue;
      if (announcement.event === "schedule") {
        const access = new ProjectAccess(this.#db, stream.actor, facts);
        await access.load([announcement.data.projectId]);
        if (access.may("read", project, announcement.data.projectId))
          stream.send({ event: "schedule", data: announcement.data });
      } else if (announcement.userId === stream.actor.userId) {
        if (announcement.event === "import") stream.send({ event: "import", data: announcement.data });
        else if (announcement.event === "inbox") stream.send({ event: "inbox", data: {} });
        else await this.#identify(reader);
      }
    }
  }

  async #catchUp(stream: LiveStream, since: number): Promise<void> {
    const until = this.#feed.position(stream.actor.orgId);
    if (since > until || until - since > MOST_MISSED) {
      stream.position = until;
      stream.send({ event: "resync", data: {} });
      return;
    }
    while (stream.position < until && stream.isOpen) {
      const changes = await this.#feed.read(stream.actor.orgId, stream.position);
      if (changes.length === 0) return;
      await this.#tell(stream, changes);
    }
  }

  async #tell(stream: LiveStream, changes: readonly SealedChange[], facts = new ProjectFacts()): Promise<void> {
    const access = new ProjectAccess(this.#db, stream.actor, facts);
    await access.load(changes.map((change) => change.project_id));
    const subjects =
      stream.actor.shares.size > 0 ? await subjectsOf(this.#db, stream.actor.orgId, changes) : noSubjects;
    for (const change of changes) {
      const position = Number(change.position);
      if (position <= stream.position) continue;
      stream.position = position;
      const declaration = recordNamed(change.record);
      if (opensOrCloses(change) && isOutsider(stream.actor, change))
        stream.send({ event: "resync", data: {} }, change.position);
      const values = { ...subjects.get(change.record_id), ...change.before, ...change.after };
      const place = { projectId: change.project_id, id: change.record_id, values };
      if (access.may("read", declaration, place) && !isForeign(stream.actor, change.private_to))
        stream.send({ event: "change", data: changeOf(change, stream.actor, declaration) }, change.position);
    }
  }

  /** Asks anew who reads; whoever may see more or less than before loads everything anew. */
  async #identify({ stream, identify }: Reader): Promise<void> {
    const actor = await identify();
    if (!actor) return stream.end();
    const before = stream.actor;
    stream.actor = actor;
    if (rightsKey(before) !== rightsKey(actor)) stream.send({ event: "resync", data: {} });
  }

  #beat(): void {
    for (const reader of this.#readers) {
      reader.stream.beat();
      // A database that does not answer just now is no reason to end a stream.
      this.#identify(reader).catch(() => undefined);
    }
  }
}

/** Whether a change may alter what the actor may see: the account itself, a membership that may be theirs, or what groups and roles give. */
function concerns(change: SealedChange, actor: Actor): boolean {
  if (change.record === user.name) return change.record_id === actor.userId;
  if (change.record !== membership.name) return rightsRecords.has(change.record);
  const userIds = [change.before?.["userId"], change.after?.["userId"]].filter((id) => typeof id === "string");
  // A changed role does not name its user, and that of a group is many people's; then everybody is asked anew.
  return userIds.length === 0 || userIds.includes(actor.userId);
}

function opensOrCloses(change: SealedChange): boolean {
  return change.record === project.name && change.verb === "updated" && change.after?.["visibility"] !== undefined;
}

function isOutsider(actor: Actor, change: SealedChange): boolean {
  return !seesEveryProject(actor) && !actor.memberships.has(change.record_id);
}
