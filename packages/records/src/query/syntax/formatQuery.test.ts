import * as fc from "fast-check";
import { expect, test } from "vitest";
import { formatQuery } from "./formatQuery.ts";
import { joined, negated } from "./joinNodes.ts";
import { parseQuery } from "./parseQuery.ts";
import type { PlainValue, QueryNode, QueryOperator, QueryValue } from "./queryNode.ts";

const place = { at: 0, end: 0 };
const texts = fc
  .oneof(
    fc.string({ unit: "binary", minLength: 1, maxLength: 12 }),
    fc.constantFrom('say "x"', "back\\", "and", "none", "a..b", "-x", "(x)", "state:open", "ä ö"),
  )
  .filter((text) => !/\0/.test(text));
// A value cannot begin with what would belong to the operator before it.
const bare = fc.stringMatching(/^[\p{L}\p{N}+:~<>%-][\p{L}\p{N}+:~<>=%-]{0,7}$/u);
const plain: fc.Arbitrary<PlainValue> = fc.oneof(
  texts.map((text): PlainValue => ({ kind: "plain", text, quoted: true, ...place })),
  bare.map((text): PlainValue => ({ kind: "plain", text, quoted: false, ...place })),
);
const side = fc.option(bare.map((text): PlainValue => ({ kind: "plain", text, quoted: false, ...place })));
const value: fc.Arbitrary<QueryValue> = fc.oneof(
  { weight: 4, arbitrary: plain },
  fc
    .tuple(side, side)
    .filter(([from, to]) => from !== null || to !== null)
    .map(([from, to]): QueryValue => ({ kind: "range", from, to, ...place })),
);
const name = fc.constantFrom("state", "owner.team", "größe", "cf.severity", "not", "a1");
const term: fc.Arbitrary<QueryNode> = fc.oneof(
  texts.filter((text) => /[\p{L}\p{N}]/u.test(text)).map((text): QueryNode => ({ kind: "word", text, ...place })),
  fc
    .tuple(
      name,
      fc.constantFrom<QueryOperator>(":", "=", "~", "<", "<=", ">", ">="),
      fc.array(value, { minLength: 1, maxLength: 3 }),
    )
    .map(([of, operator, values]): QueryNode => ({ kind: "field", name: of, operator, values, ...place })),
);
const { node } = fc.letrec<{ node: QueryNode }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, depthSize: "small" },
    { weight: 3, arbitrary: term },
    tie("node").map((of) => negated(of)),
    fc
      .tuple(fc.constantFrom("and" as const, "or" as const), fc.array(tie("node"), { minLength: 2, maxLength: 3 }))
      .map(([kind, of]) => joined(kind, of) as QueryNode),
  ),
}));
const key = fc.record({ name: fc.oneof(name, texts), descending: fc.boolean() });
const keys = fc.array(
  key.map((each) => ({ ...each, ...place })).filter((each) => !each.name.startsWith("-")),
  { maxLength: 2 },
);

/** Without places, which differ. */
const bareOf = (of: unknown): unknown =>
  JSON.parse(JSON.stringify(of, (name_, each: unknown) => (name_ === "at" || name_ === "end" ? undefined : each)));

test("what is written reads back as the same query", () => {
  fc.assert(
    fc.property(fc.option(node), keys, keys, (condition, sort, group) => {
      const text = formatQuery({ condition, sort, group });
      fc.pre(text.length <= 2000);
      const { problems, ...read } = parseQuery(text);
      expect(problems).toEqual([]);
      expect(bareOf(read)).toEqual(bareOf({ condition, sort, group }));
    }),
    { numRuns: 1000 },
  );
});

test("whatever is typed, reading it and writing it twice gives the same text, and nothing throws", () => {
  const typed = fc.array(
    fc.oneof(
      fc.constantFrom("(", ")", "-", " ", '"', ",", ":", "..", "and", "or", "not", "sort:", "<=", "~", "\\"),
      texts,
    ),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(typed, (parts) => {
      const query = parseQuery(parts.join(""));
      fc.pre(query.problems.length === 0);
      const once = formatQuery(query);
      const again = parseQuery(once);
      expect(again.problems).toEqual([]);
      expect(formatQuery(again)).toBe(once);
    }),
    { numRuns: 1000 },
  );
});
