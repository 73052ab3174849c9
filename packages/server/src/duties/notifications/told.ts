import { notificationReasons, type NotificationReason } from "@gantry/records";

/** A row that something is told about. */
export interface Topic {
  record: string;
  id: string;
  projectId: string | null;
}

/** A week in which somebody has too much to do, as it was when it was told. */
export interface ToldLoad {
  /** Its first day. */
  week: string;
  percent: number;
  /** What asks for most of it, the most first. */
  workItemIds: readonly string[];
  /** The day on which it was told. */
  toldOn: string;
}

/** What one user is to be told of one row. */
export interface Told {
  userId: string;
  topic: Topic;
  /** Null for what became due by itself. */
  actorId: string | null;
  reasons: Set<NotificationReason>;
  fields: Set<string>;
  changes: number;
  /** The comment or file that says it. */
  said: { record: string; id: string } | null;
  changeSetId: string | null;
  reminder: string | null;
  /** A week that is too full; none where it is not about one. */
  load?: ToldLoad;
  at: string;
}

/** The weightiest first. */
export function byWeight(reasons: Iterable<NotificationReason>): NotificationReason[] {
  const given = new Set(reasons);
  return notificationReasons.filter((reason) => given.has(reason));
}

/** Gathers what users are told: of one row by one person it is one thing. */
export class ToldList {
  readonly #told = new Map<string, Told>();

  add(
    fresh: Omit<Told, "reasons" | "fields" | "changes" | "reminder"> & {
      reason: NotificationReason;
      fields: readonly string[];
    },
  ): void {
    const { userId, topic, actorId, reason, fields, ...rest } = fresh;
    if (userId === actorId) return;
    const key = `${userId} ${topic.record} ${topic.id} ${actorId}`;
    const known = this.#told.get(key);
    if (!known) {
      this.#told.set(key, {
        ...rest,
        userId,
        topic,
        actorId,
        reasons: new Set([reason]),
        fields: new Set(fields),
        changes: 1,
        reminder: null,
      });
      return;
    }
    // Several reasons of one change are still one change.
    if (known.changeSetId !== rest.changeSetId) known.changes++;
    known.reasons.add(reason);
    for (const field of fields) known.fields.add(field);
    known.said = rest.said ?? known.said;
    known.changeSetId = rest.changeSetId;
    known.at = rest.at;
  }

  all(): Told[] {
    return [...this.#told.values()];
  }
}
