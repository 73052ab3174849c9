import { choiceLabel, inLanguage, meetingItem, type Label } from "@gantry/records";
import { CompiledQuery } from "kysely";
import type { Db } from "../../../platform/db/database.ts";
import { textFromInstant } from "@gantry/records";

interface MeetingFacts {
  title: string;
  project: string;
  number: number;
  start: number | null;
  place: string;
  purpose: string;
  minutes: string;
  chair: string | null;
  attendees: string | null;
  absentees: string | null;
  signer: string | null;
  signedAt: string | null;
}

interface ItemFacts {
  title: string;
  kind: string;
  state: string;
  minutes: string;
  owner: string | null;
  due: string | null;
  /** The meeting it was carried over from. */
  carried: string | null;
}

interface ActionFacts {
  number: number;
  title: string;
  owner: string | null;
  due: string | null;
}

const words = {
  chair: ["Chair", "Leitung"],
  attendees: ["Attendees", "Teilnehmende"],
  excused: ["Excused", "Entschuldigt"],
  place: ["Place", "Ort"],
  agenda: ["Agenda", "Tagesordnung"],
  minutes: ["Minutes", "Protokoll"],
  actions: ["Actions", "Maßnahmen"],
  carried: ["carried over from", "übernommen aus"],
  until: ["until", "bis"],
  nobody: ["nobody yet", "noch niemand"],
  signed: ["Signed off by", "Freigegeben von"],
} as const satisfies Record<string, Label>;

/** The minutes of a meeting as Markdown, in the language asked for; whoever may see the meeting may see them. */
export async function writeMinutes(
  db: Db,
  { orgId, id, language }: { orgId: string; id: string; language: string },
): Promise<{ title: string; markdown: string }> {
  const told = (key: keyof typeof words) => inLanguage(words[key], language);
  const [facts, items, actions] = await Promise.all([
    read<MeetingFacts>(db, meetingFacts, [orgId, id]),
    read<ItemFacts>(db, itemFacts, [orgId, id]),
    read<ActionFacts>(db, actionFacts, [orgId, id]),
  ]);
  const [own] = facts;
  if (!own) throw new Error(`The meeting ${id} was there a moment ago.`);
  const who = (name: string | null, due: string | null) =>
    [name ?? told("nobody"), due === null ? null : `${told("until")} ${due}`]
      .filter((part) => part !== null)
      .join(", ");
  const head = [
    own.start === null ? null : textFromInstant(own.start).replace("T", " "),
    own.place === "" ? null : `${told("place")}: ${own.place}`,
    own.chair === null ? null : `${told("chair")}: ${own.chair}`,
    own.attendees === null ? null : `${told("attendees")}: ${own.attendees}`,
    own.absentees === null ? null : `${told("excused")}: ${own.absentees}`,
  ];
  const parts = [
    `# ${own.title}`,
    `**${own.project}** · MTG-${own.number}`,
    head.flatMap((line) => (line === null ? [] : [`- ${line}`])).join("\n"),
    own.purpose,
    ...(items.length > 0 ? [`## ${told("agenda")}`] : []),
    ...items.map((item, index) => {
      const { kind, state } = meetingItem.fields;
      const about = [
        choiceLabel(kind, item.kind, language),
        choiceLabel(state, item.state, language),
        who(item.owner, item.due),
        ...(item.carried === null ? [] : [`${told("carried")} ${item.carried}`]),
      ].join(" · ");
      return [`### ${index + 1}. ${item.title}`, about, item.minutes].filter((part) => part !== "").join("\n\n");
    }),
    ...(own.minutes === "" ? [] : [`## ${told("minutes")}`, own.minutes]),
    ...(actions.length === 0
      ? []
      : [
          `## ${told("actions")}`,
          actions.map((each) => `- ACT-${each.number} ${each.title} (${who(each.owner, each.due)})`).join("\n"),
        ]),
    ...(own.signer === null ? [] : [`${told("signed")} ${own.signer}, ${own.signedAt?.slice(0, 10) ?? ""}`]),
  ];
  return { title: own.title, markdown: `${parts.filter((part) => part !== "").join("\n\n")}\n` };
}

async function read<T>(db: Db, statement: string, values: readonly unknown[]): Promise<T[]> {
  return (await db.executeQuery<T>(CompiledQuery.raw(statement, [...values]))).rows;
}

const names = (column: string) =>
  `(select string_agg(p.name, ', ' order by p.name) from people p where p.org_id = m.org_id and p.id = any(m.${column}))`;
const meetingFacts = `
  select m.title, p.name as project, m.number, m.start, m.place, m.purpose, m.minutes, c.name as chair,
    ${names("attendees")} as attendees, ${names("absentees")} as absentees, s.name as signer, m.signed_at::text as "signedAt"
  from meetings m join projects p on p.org_id = m.org_id and p.id = m.project_id
  left join users c on c.org_id = m.org_id and c.id = m.chair_id
  left join users s on s.org_id = m.org_id and s.id = m.signed_by_id
  where m.org_id = $1 and m.id = $2`;
const itemFacts = `
  select i.title, i.kind, i.state, i.minutes, u.name as owner, i.due_day::text as due, 'MTG-' || m.number as carried from meeting_items i
  left join users u on u.org_id = i.org_id and u.id = i.owner_id
  left join meeting_items c on c.org_id = i.org_id and c.id = i.carried_from_id
  left join meetings m on m.org_id = c.org_id and m.id = c.meeting_id
  where i.org_id = $1 and i.meeting_id = $2 and i.deleted_at is null
  order by i.rank collate "C" nulls last, i.created_at, i.id`;
const actionFacts = `
  select a.number, a.title, u.name as owner, a.due_day::text as due from actions a
  left join users u on u.org_id = a.org_id and u.id = a.owner_id
  where a.org_id = $1 and a.meeting_id = $2 and a.deleted_at is null order by a.number`;
