/**
 * The outline of a demo project: a line a work item, two blanks deeper for what lies below it, fields parted by "|":
 *
 *     Prepare
 *       Agree the charter | charter | 5d | | ana 50%, mei
 *       Charter approved | approved | 0 | charter+1d | | deadline 12
 *
 * are name, short id, duration (5d, 4h, 2w, 3ed elapsed, 0 a milestone), predecessors (`a`, `a+2d`, `a SS+1d`, `a FF`, `a SS+50%`),
 * who works on it (a person, with a share), and what else there is: deadline, snet, fnlt (calendar days after the project's
 * start), alap, window (only in the maintenance window), agile (a phase worked on in sprints), done (progress where it is not what its dates suggest), note,
 * between (the duration at best and at worst: "between 3d 9d"), needs (a skill, its level and how many: "needs data 4 2") and sure (how sure it is: high, medium, low).
 */
export interface OutlineItem {
  id: string;
  parent: string | null;
  name: string;
  isSummary: boolean;
  durationMinutes: number;
  elapsed: boolean;
  after: OutlineLink[];
  who: { person: string; units: number }[];
  deadline: number | null;
  constraint: { type: "ASAP" | "ALAP" } | { type: "SNET" | "FNLT"; day: number };
  inWindow: boolean;
  /** Skills it asks for. */
  needs: { skill: string; level: number; count: number }[];
  done: number | null;
  /** Worked on in sprints, with all below it. */
  isAgile: boolean;
  note: string;
  /** Minutes; null where nobody has said. */
  durationLow: number | null;
  durationHigh: number | null;
  confidence: "high" | "medium" | "low" | null;
}

export interface OutlineLink {
  id: string;
  type: "FS" | "SS" | "FF" | "SF";
  lag: number;
  lagUnit: "working" | "elapsed" | "percent";
}

export function readOutline(text: string): OutlineItem[] {
  const open: OutlineItem[] = [];
  const items: OutlineItem[] = [];
  for (const line of text.split("\n")) {
    if (line.trim() === "") continue;
    const level = (line.length - line.trimStart().length) / 2;
    const item = readLine(line.trim(), open[level - 1]?.id ?? null, items.length);
    items.push(item);
    open.splice(level, open.length, item);
  }
  return items;
}

function readLine(line: string, parent: string | null, index: number): OutlineItem {
  const [name = "", id = "", duration = "", after = "", who = "", extras = ""] = line
    .split("|")
    .map((part) => part.trim());
  const item: OutlineItem = {
    id: id === "" ? `row${index}` : id,
    parent,
    name,
    isSummary: duration === "",
    ...readDuration(duration === "" ? "1d" : duration),
    after: list(after, ",").map(readLink),
    who: list(who, ",").map(readShare),
    deadline: null,
    constraint: { type: "ASAP" },
    inWindow: false,
    needs: [],
    done: null,
    isAgile: false,
    note: "",
    durationLow: null,
    durationHigh: null,
    confidence: null,
  };
  for (const extra of list(extras, ";")) addExtra(item, extra);
  return item;
}

const units: Record<string, number> = { h: 60, d: 480, w: 2400 };

function readDuration(text: string): { durationMinutes: number; elapsed: boolean } {
  const match = /^(\d+(?:\.\d+)?)(e?)([hdw]?)$/.exec(text);
  if (!match) throw new Error(`"${text}" is no duration.`);
  const [, amount, elapsed, unit = "d"] = match;
  const perUnit = elapsed === "e" ? 1440 : (units[unit === "" ? "d" : unit] ?? 480);
  return { durationMinutes: Math.round(Number(amount) * perUnit), elapsed: elapsed === "e" };
}

function readLink(text: string): OutlineLink {
  const match = /^([a-z]\w*)(?: (FS|SS|FF|SF))?(?:([+-]\d+)(d|ed|%))?$/.exec(text);
  if (!match?.[1]) throw new Error(`"${text}" is no predecessor.`);
  const [, id, type = "FS", amount = "0", unit = "d"] = match;
  const lagUnit = unit === "%" ? "percent" : unit === "ed" ? "elapsed" : "working";
  const perUnit = { percent: 0.01, elapsed: 1440, working: 480 }[lagUnit];
  return { id, type: type as OutlineLink["type"], lag: Number(amount) * perUnit, lagUnit };
}

function readShare(text: string): { person: string; units: number } {
  const [person = "", share = "100%"] = text.split(" ");
  return { person, units: Number.parseInt(share, 10) / 100 };
}

function addExtra(item: OutlineItem, text: string): void {
  const [word = "", ...rest] = text.split(" ");
  const value = Number.parseInt(rest[0] ?? "", 10);
  if (word === "deadline") item.deadline = value;
  else if (word === "snet") item.constraint = { type: "SNET", day: value };
  else if (word === "fnlt") item.constraint = { type: "FNLT", day: value };
  else if (word === "alap") item.constraint = { type: "ALAP" };
  else if (word === "window") item.inWindow = true;
  else if (word === "agile") item.isAgile = true;
  else if (word === "done") item.done = value / 100;
  else if (word === "needs") item.needs.push(needOf(rest));
  else if (word === "sure") item.confidence = confidenceOf(rest[0]);
  else if (word === "between") {
    item.durationLow = readDuration(rest[0] ?? "").durationMinutes;
    item.durationHigh = readDuration(rest[1] ?? "").durationMinutes;
  } else if (word === "note") item.note = rest.join(" ");
  else throw new Error(`"${text}" is not known.`);
}

function needOf([skill = "", level = "3", count = "1"]: readonly string[]) {
  return { skill, level: Number(level), count: Number(count) };
}

function confidenceOf(word: string | undefined): OutlineItem["confidence"] {
  if (word === "high" || word === "medium" || word === "low") return word;
  throw new Error(`Nobody is "${word ?? ""}" sure.`);
}

function list(text: string, separator: string): string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
