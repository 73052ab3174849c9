import { concatBytes, replaceSpan } from "./bytes.ts";
import type { Random } from "./random.ts";

type Mutation = (bytes: Uint8Array, random: Random, others: readonly Uint8Array[]) => Uint8Array;

/** Pieces that mean something to a reader of plans, in places where they do not belong. */
const TOKENS: readonly string[] = [
  "<Task>",
  "</Task>",
  "<Tasks>",
  "</Project>",
  "<UID>0</UID>",
  "<UID>1</UID>",
  "<OutlineLevel>99</OutlineLevel>",
  "<!DOCTYPE a [<!ENTITY b 'c'>]>",
  "&b;",
  "&#0;",
  "&#x10FFFF;",
  "]]>",
  "<![CDATA[",
  "<!--",
  "-->",
  "<?xml?>",
  "PT999999999H0M0S",
  "-PT1H",
  "9999-12-31T23:59:00",
  "1600-01-01T00:00:00",
  "NaN",
  "Infinity",
  "-1",
  "1e308",
  "99999999999999999999",
  "0",
  "",
  "\u0000",
  "\ufeff",
  "\u2028",
  "\t",
  "\r\n",
  "%T\tTASK\r\n",
  "%R\t",
  "%F\ttask_id\ttask_id\r\n",
  "%E\r\n",
  "(0||",
  ")())",
  "(d|99999999)",
  "s|24:00|f|00:00",
  "<Exception><Type>7</Type><Period>0</Period></Exception>",
  "<Occurrences>999999999</Occurrences>",
  "<DaysOfWeek>127</DaysOfWeek>",
  "<BaseCalendarUID>1</BaseCalendarUID>",
  "<LinkLag>-999999999</LinkLag>",
  "<PredecessorLink><PredecessorUID>1</PredecessorUID></PredecessorLink>",
];
const NUMBERS: readonly string[] = [
  "0",
  "-1",
  "1e99",
  "2147483648",
  "-99999999999",
  "0.0000001",
  "1,5",
  "NaN",
  "4294967296",
  "00000000000001",
];

function span(bytes: Uint8Array, random: Random, most: number): [from: number, to: number] {
  const from = random.below(bytes.length + 1);
  return [from, Math.min(bytes.length, from + 1 + random.below(most))];
}

const text = (written: string) => new TextEncoder().encode(written);

const flipBytes: Mutation = (bytes, random) => {
  const changed = Uint8Array.from(bytes);
  for (let flips = 1 + random.below(16); flips > 0; flips--) changed[random.below(changed.length)] = random.below(256);
  return changed;
};
const cutOff: Mutation = (bytes, random) => bytes.subarray(0, random.below(bytes.length + 1));
const removeSpan: Mutation = (bytes, random) => {
  const [from, to] = span(bytes, random, 2000);
  return replaceSpan(bytes, [from, to], new Uint8Array());
};
const repeatSpan: Mutation = (bytes, random) => {
  const [from, to] = span(bytes, random, 1500);
  const piece = bytes.subarray(from, to);
  const times = 1 + random.below(random.below(20) === 0 ? 500 : 8);
  return replaceSpan(bytes, [to, to], concatBytes(Array.from({ length: times }, () => piece)));
};
const moveSpan: Mutation = (bytes, random) => {
  const [from, to] = span(bytes, random, 1500);
  const piece = bytes.slice(from, to);
  const rest = replaceSpan(bytes, [from, to], new Uint8Array());
  const at = random.below(rest.length + 1);
  return replaceSpan(rest, [at, at], piece);
};
const insertToken: Mutation = (bytes, random) => {
  const at = random.below(bytes.length + 1);
  return replaceSpan(bytes, [at, at], text(random.pick(TOKENS)));
};
const changeNumber: Mutation = (bytes, random) => {
  for (let tries = 0; tries < 50; tries++) {
    const from = random.below(bytes.length);
    let to = from;
    while (to < bytes.length && (bytes[to] ?? 0) >= 0x30 && (bytes[to] ?? 0) <= 0x39) to += 1;
    if (to > from) return replaceSpan(bytes, [from, to], text(random.pick(NUMBERS)));
  }
  return bytes;
};
const spliceOther: Mutation = (bytes, random, others) => {
  const other = random.pick(others);
  const [from, to] = span(other, random, 3000);
  const at = random.below(bytes.length + 1);
  return replaceSpan(bytes, [at, at], other.subarray(from, to));
};
const nestDeep: Mutation = (bytes, random) => {
  const at = random.below(bytes.length + 1);
  return replaceSpan(
    bytes,
    [at, at],
    text(random.pick(["<a>", "(0||a()(", "<Task>", "<!--"]).repeat(1 + random.below(20_000))),
  );
};
const longText: Mutation = (bytes, random) => {
  const at = random.below(bytes.length + 1);
  return replaceSpan(bytes, [at, at], text(random.pick(["x", "\u00e9", " ", "\t", "9"]).repeat(random.below(300_000))));
};

/** The gentle ones stand more often: files that are still read reach further than files that are refused at once. */
const MUTATIONS: readonly Mutation[] = [
  flipBytes,
  cutOff,
  removeSpan,
  repeatSpan,
  repeatSpan,
  moveSpan,
  insertToken,
  insertToken,
  changeNumber,
  changeNumber,
  changeNumber,
  changeNumber,
  spliceOther,
  nestDeep,
  longText,
];

/** A file damaged in one to four ways. */
export function mutate(bytes: Uint8Array, random: Random, others: readonly Uint8Array[]): Uint8Array {
  let mutated = bytes;
  for (let rounds = 1 + random.below(4); rounds > 0 && mutated.length > 0; rounds--)
    mutated = random.pick(MUTATIONS)(mutated, random, others);
  return mutated;
}
