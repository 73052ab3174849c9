import { recordNamed, reservedCauses, share } from "@gantry/records";
import { projectManager } from "../../platform/access/projectManager.ts";
import type { SealedChange } from "../../platform/changes/changeFeed.ts";
import type { Tx } from "../../platform/db/transaction.ts";
import { watchersOfRows } from "../collaboration/public.ts";
import { isNews, isSaid, isState, joinedField, mentionsField, ownerFields } from "./concerns.ts";
import { PROPOSAL_CAUSE, TRIGGER_CAUSE } from "../risk/public.ts";
import { currentRows, type CurrentRow } from "./currentRows.ts";
import { makersOf, usersOfPeople } from "./peopleOf.ts";
import { tellApprovals } from "./tellApprovals.ts";
import { tellShared } from "./tellShared.ts";
import { ToldList, type Told, type Topic } from "./told.ts";

/** Fields that a trigger writes when it hits, and when it calls for what was kept ready. */
const raisedBy = ["triggeredAt", "calledAt"];

/** What was brought in or loaded as a demo was nobody's doing of the day. */
const silent: readonly string[] = reservedCauses.filter((cause) => cause !== "undo");

interface Concern {
  change: SealedChange;
  row: CurrentRow;
}

/** Who is to be told what of changes, by what declarations say of their records; whether each may see it is asked afterwards. */
export async function tellOfChanges(tx: Tx, orgId: string, changes: readonly SealedChange[]): Promise<Told[]> {
  const news = changes.filter(
    ({ user_id, verb, cause }) =>
      (user_id !== null || cause === TRIGGER_CAUSE || cause === PROPOSAL_CAUSE) &&
      verb !== "deleted" &&
      !silent.includes(cause),
  );
  // A share says nothing of itself: told is the row that it opens.
  const others = news.filter(({ record }) => record !== share.name);
  const rows = await currentRows(tx, orgId, others);
  const all = others.flatMap((change): Concern[] => {
    const row = rows.get(`${change.record}:${change.record_id}`);
    return row ? [{ change, row }] : [];
  });
  const concerns = all.filter(({ change }) => change.cause !== PROPOSAL_CAUSE);
  const told = new ToldList();
  await tellNamed(tx, orgId, concerns, told);
  await tellShared(tx, orgId, news, told);
  await tellApprovals(tx, orgId, news, told);
  await tellAnswered(tx, orgId, concerns, told);
  await tellWatchers(tx, orgId, concerns, told);
  await tellRaised(tx, orgId, concerns, told);
  await tellProposed(
    tx,
    orgId,
    all.filter(({ change }) => change.cause === PROPOSAL_CAUSE),
    told,
  );
  return told.all();
}

/** Users and people whom a change names anew: put in charge, asked, mentioned. */
async function tellNamed(tx: Tx, orgId: string, concerns: readonly Concern[], told: ToldList): Promise<void> {
  const named = concerns.flatMap((concern) => {
    const declaration = recordNamed(concern.change.record);
    const mentions = mentionsField(declaration);
    return [
      ...ownerFields(declaration),
      ...(mentions === null ? [] : [{ name: mentions, to: "user", reason: "mentioned" } as const]),
    ].flatMap((field) => newIds(concern.change, field.name).map((id) => ({ concern, field, id })));
  });
  const people = await usersOfPeople(tx, orgId, [
    ...new Set(named.flatMap(({ field, id }) => (field.to === "person" ? [id] : []))),
  ]);
  for (const { concern, field, id } of named) {
    const declaration = recordNamed(concern.change.record);
    const isOwn = !declaration.subject && joinedField(declaration) === null;
    for (const userId of field.to === "user" ? [id] : (people.get(id) ?? []))
      told.add({ ...factsOf(concern), userId, reason: field.reason, fields: isOwn ? [field.name] : [] });
  }
}

async function tellAnswered(tx: Tx, orgId: string, concerns: readonly Concern[], told: ToldList): Promise<void> {
  const answers = concerns.filter(({ change, row }) => change.verb === "created" && row.repliesTo !== null);
  const makers = await makersOf(
    tx,
    orgId,
    answers.flatMap(({ row }) => row.repliesTo ?? []),
  );
  for (const concern of answers) {
    const userId = makers.get(concern.row.repliesTo ?? "");
    if (userId !== undefined) told.add({ ...factsOf(concern), userId, reason: "replied", fields: [] });
  }
}

/** Those who follow the row, or of a new one its project. */
async function tellWatchers(tx: Tx, orgId: string, concerns: readonly Concern[], told: ToldList): Promise<void> {
  const heard = concerns.flatMap((concern) => {
    const news = newsOf(concern);
    return news === null ? [] : [{ concern, news }];
  });
  const watchers = new Map<string, Awaited<ReturnType<typeof watchersOfRows>>>();
  for (const record of new Set(heard.map(({ concern }) => concern.row.topic.record))) {
    const topics = heard.flatMap(({ concern: { row } }) => (row.topic.record === record ? [row.topic] : []));
    watchers.set(record, await watchersOfRows(tx, orgId, recordNamed(record), unique(topics)));
  }
  for (const { concern, news } of heard) {
    const { topic } = concern.row;
    for (const { userId, reasons } of watchers.get(topic.record)?.get(topic.id) ?? [])
      if (news.reason !== "created" || reasons.includes("watchingProject"))
        told.add({ ...factsOf(concern), userId, ...news });
  }
}

/** Those who answer for what a trigger raised, or else whoever manages the project (TRG-3). */
async function tellRaised(tx: Tx, orgId: string, concerns: readonly Concern[], told: ToldList): Promise<void> {
  for (const concern of concerns) {
    const { change, row } = concern;
    if (change.user_id !== null || !raisedBy.some((field) => change.after?.[field] != null)) continue;
    const { topic } = row;
    const watchers = await watchersOfRows(tx, orgId, recordNamed(topic.record), [topic]);
    const owners = (watchers.get(topic.id) ?? []).filter(({ reasons }) => reasons.includes("owner"));
    const users =
      owners.length > 0 ? owners.map(({ userId }) => userId) : [await projectManager(tx, orgId, topic.projectId)];
    for (const userId of users)
      if (userId !== null) told.add({ ...factsOf(concern), userId, reason: "trigger", fields: [] });
  }
}

/** Whoever manages the project hears once of all that its data newly suggest at a time (RISK-5). */
async function tellProposed(tx: Tx, orgId: string, concerns: readonly Concern[], told: ToldList): Promise<void> {
  const first = new Map<string, Concern>();
  for (const concern of concerns) {
    const { change_set_id: changeSetId, after } = concern.change;
    if (after?.["state"] === "proposed" && !first.has(changeSetId)) first.set(changeSetId, concern);
  }
  for (const concern of first.values()) {
    const userId = await projectManager(tx, orgId, concern.row.topic.projectId);
    if (userId !== null) told.add({ ...factsOf(concern), userId, reason: "proposed", fields: [] });
  }
}

/** What those who follow a row hear of a change; null for what is no news. */
function newsOf({
  change,
}: Concern): { reason: "commented" | "state" | "changed" | "created"; fields: string[] } | null {
  const declaration = recordNamed(change.record);
  if (declaration.subject)
    return change.verb === "created" && isSaid(declaration) ? { reason: "commented", fields: [] } : null;
  if (joinedField(declaration) !== null) return null;
  if (change.verb === "created") return { reason: "created", fields: [] };
  if (change.verb !== "updated") return null;
  const fields = Object.keys(change.after ?? {}).filter((name) => isNews(declaration.fields[name]));
  if (fields.length === 0) return null;
  return { reason: fields.some((name) => isState(declaration.fields[name], name)) ? "state" : "changed", fields };
}

function factsOf({ change, row }: Concern) {
  const said = isSaid(recordNamed(change.record)) ? { record: change.record, id: change.record_id } : null;
  return { topic: row.topic, actorId: change.user_id, said, changeSetId: change.change_set_id, at: change.at };
}

/** Ids that the field of a change names and did not name before. */
function newIds({ verb, before, after }: SealedChange, name: string): string[] {
  if (verb === "restored") return [];
  const known = new Set(idsIn(before?.[name]));
  return idsIn(after?.[name]).filter((id) => !known.has(id));
}

function idsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((id) => typeof id === "string") : typeof value === "string" ? [value] : [];
}

function unique(topics: readonly Topic[]): Topic[] {
  return [...new Map(topics.map((topic) => [topic.id, topic])).values()];
}
