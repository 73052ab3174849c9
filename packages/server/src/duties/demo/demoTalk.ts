import { mentionText, ranksBetween } from "@gantry/records";
import type { DemoRow } from "./demoRow.ts";

/** What was said on one day. */
interface Talk {
  daysAgo: number;
  created: DemoRow[];
}

interface Said {
  /** Name of the work item. */
  on: string;
  daysAgo: number;
  by: string;
  /** `@Ana Petrov` mentions her. */
  text: string;
  reactions?: readonly { by: string; kind: string }[];
}

const ana = "Ana Petrov";
const lena = "Lena Fischer";
const sofia = "Sofia Rossi";

const said: readonly Said[] = [
  {
    on: "Clean the customer list",
    daysAgo: 9,
    by: sofia,
    text: "Some **4 % of the addresses** exist twice. Do we merge them before the trial migration, or after it?\n\n@Ana Petrov, sales would have to look at about 600 of them.",
    reactions: [{ by: ana, kind: "eyes" }],
  },
  {
    on: "Clean the customer list",
    daysAgo: 8,
    by: ana,
    text: "Before it, as agreed with sales:\n\n1. Sofia sends the list\n2. Sales decides by Friday\n3. What nobody decides stays apart\n\nSo the trial migration keeps its date.",
    reactions: [
      { by: sofia, kind: "thumbsUp" },
      { by: lena, kind: "thumbsUp" },
    ],
  },
  {
    on: "Connect the ERP",
    daysAgo: 3,
    by: sofia,
    text: "The test system of the ERP answers again. The error was `401` on their side; I go on tomorrow.",
    reactions: [{ by: ana, kind: "rocket" }],
  },
  {
    on: "Connect the ERP",
    daysAgo: 1,
    by: lena,
    text: "> The test system of the ERP answers again.\n\nGood. @Ana Petrov, does that free the two days we had put aside?",
  },
];

const steps = {
  on: "Clean the customer list",
  items: [
    { text: "Export customers from the old system", doneBy: sofia },
    { text: "Find duplicates", doneBy: sofia },
    { text: "Have sales decide on duplicates", doneBy: null },
    { text: "Write the rules down", doneBy: null },
  ],
};

const bearers: Readonly<Record<string, readonly string[]>> = {
  vendor: ["Connect the ERP", "Negotiate the contract"],
  data: ["Clean the customer list", "Trial migration"],
};

const links = [
  {
    from: "Clean the customer list",
    relation: "blocks",
    to: "Trial migration",
    note: "No trial with duplicates in it",
  },
  { from: "Security and data-protection review", relation: "tests", to: "Design the customer record", note: "" },
];

/** Words by which the demo's rows are found again. */
export function demoTags(newId: () => string): DemoRow[] {
  const tag = (name: string, colour: string, description: string): DemoRow => ({
    record: "tag",
    id: newId(),
    values: { name, colour, description },
  });
  return [tag("vendor", "blue", "Waits for a supplier"), tag("data", "teal", "About the data that move")];
}

/** Discussions, a checklist, tags and links of the demo's projects, day by day. What names nothing that is there is left out. */
export function demoTalk(rows: readonly DemoRow[], newId: () => string): Talk[] {
  const place = new Places(rows, newId);
  return [...discussions(place), { daysAgo: 10, created: [...borne(place), ...checklist(place), ...linked(place)] }];
}

/** Finds what the talk is about, and who talks. */
class Places {
  readonly #rows: readonly DemoRow[];
  readonly #newId: () => string;

  constructor(rows: readonly DemoRow[], newId: () => string) {
    this.#rows = rows;
    this.#newId = newId;
  }

  row(record: string, values: DemoRow["values"]): DemoRow {
    return { record, id: this.#newId(), values };
  }

  userId(name: string): string | null {
    return this.#rows.find(({ record, values }) => record === "user" && values["name"] === name)?.id ?? null;
  }

  on(name: string) {
    const project = this.#rows.find(({ record, values }) => record === "project" && values["key"] === "CRM");
    const item = this.#rows.find(
      ({ record, values }) => record === "workItem" && values["name"] === name && values["projectId"] === project?.id,
    );
    return item && { subjectRecord: "workItem", subjectId: item.id, projectId: item.values["projectId"] };
  }

  tags(): readonly DemoRow[] {
    return this.#rows.filter(({ record }) => record === "tag");
  }
}

function discussions(place: Places): Talk[] {
  return said.flatMap(({ on, daysAgo, by, text, reactions = [] }): Talk[] => {
    const subject = place.on(on);
    const anaId = place.userId(ana);
    if (!subject || anaId === null) return [];
    const body = text.replaceAll(`@${ana}`, mentionText({ userId: anaId, name: ana }));
    const comment = place.row("comment", { ...subject, body, authorId: place.userId(by) });
    const answers = reactions.map(({ by: who, kind }) =>
      place.row("reaction", { ...subject, commentId: comment.id, kind, userId: place.userId(who) }),
    );
    return [{ daysAgo, created: [comment, ...answers] }];
  });
}

function checklist(place: Places): DemoRow[] {
  const ranks = ranksBetween(null, null, steps.items.length);
  const subject = place.on(steps.on);
  if (!subject) return [];
  return steps.items.map(({ text, doneBy }, index) => {
    const done = doneBy === null ? {} : { done: true, doneById: place.userId(doneBy), doneAt: null };
    const values = { ...subject, text, rank: ranks[index], assigneeId: place.userId(sofia), ...done };
    return place.row("checklistItem", values);
  });
}

function borne(place: Places): DemoRow[] {
  return place.tags().flatMap((tag) =>
    (bearers[tag.values["name"] as string] ?? []).flatMap((name) => {
      const subject = place.on(name);
      return subject ? [place.row("tagging", { ...subject, tagId: tag.id })] : [];
    }),
  );
}

function linked(place: Places): DemoRow[] {
  return links.flatMap(({ from, to, relation, note }) => {
    const [subject, target] = [place.on(from), place.on(to)];
    if (!subject || !target) return [];
    const ends = { targetRecord: "workItem", targetId: target.subjectId };
    return [place.row("link", { ...subject, ...ends, relation, note })];
  });
}
