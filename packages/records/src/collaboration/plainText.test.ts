import { expect, test } from "vitest";
import { mentionText } from "./mentions.ts";
import { plainText } from "./plainText.ts";

const ana = mentionText({ userId: "0189aaaa-0000-7000-8000-000000000001", name: "Ana Kim" });

test.each([
  ["Are **they** there, _really_? `NET-1` waits", "Are they there, really? NET-1 waits"],
  ["# Plan\n\n> quoted\n\n- one\n- [x] two\n1. three", "Plan quoted one two three"],
  ["see [the page](https://example.org/a) and ![a picture](x.png)", "see the page and a picture"],
  ["```ts\nconst a = 1;\n```", "const a = 1;"],
  [`Ask ${ana} about 2*3*4 and snake_case_names`, "Ask @Ana Kim about 2*3*4 and snake_case_names"],
  ["~~gone~~ and \\*kept\\*", "gone and *kept*"],
  ["", ""],
])("%j reads as %j", (markdown, plain) => expect(plainText(markdown)).toBe(plain));
