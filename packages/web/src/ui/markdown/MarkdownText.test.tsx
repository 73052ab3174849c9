import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, test } from "vitest";
import { MarkdownText } from "./MarkdownText.tsx";

const id = "01890000-0000-7000-8000-000000000001";
const html = (text: string) => renderToStaticMarkup(<MarkdownText text={text} />);

describe("a text", () => {
  it("links the keys of rows, but not in code, in links or within words", () => {
    expect(html("See CRM-12, not `CRM-13` or XCRM-1a")).toBe(
      '<p>See <a href="/k/CRM-12">CRM-12</a>, not <code>CRM-13</code> or XCRM-1a</p>',
    );
    expect(html("[CRM-1](https://example.org/CRM-2)")).not.toContain("/k/");
  });

  it("names people who are mentioned", () => {
    expect(html(`Hello @[Ana Kim](user:${id})!`)).toMatch(/^<p>Hello <span class="[^"]*">@Ana Kim<\/span>!<\/p>$/);
  });

  it("breaks lines where they were broken", () => {
    expect(html("one\ntwo")).toBe("<p>one<br/>\ntwo</p>");
  });

  it("shows pictures of attached files alone", () => {
    expect(html(`![Plan](attachment:${id})`)).toContain(`src="/api/attachments/${id}/thumbnail"`);
    expect(html("![Plan](https://elsewhere.example/spy.png)")).not.toContain("<img");
  });

  it("opens links elsewhere without a way back", () => {
    expect(html("https://example.org")).toBe(
      '<p><a href="https://example.org" rel="noopener noreferrer nofollow" target="_blank">https://example.org</a></p>',
    );
  });
});

test.each([
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "[a](javascript:alert(1))",
  "[a](JaVaScRiPt&#58;alert(1))",
  "![a](data:image/svg+xml,<svg/onload=alert(1)>)",
  "<javascript:alert(1)>",
  "[a]: javascript:alert(1)\n\n[a]",
  "[a](//evil.example)",
])("%s is text and nothing else", (text) => {
  const tags = html(text).match(/<[^>]*>/g) ?? [];
  expect(tags.filter((tag) => !/^<(?:\/?(?:p|a|em|strong)|br\/|a href="\/k\/[A-Z0-9-]+")>$/.test(tag))).toEqual([]);
});
