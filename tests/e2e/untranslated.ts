import type { Page } from "playwright-core";

/** What is the same in every language: keys of rows, addresses, zones, currencies, names of products and languages, tokens of the query language. */
const ALIKE = [
  /\b[A-Z][A-Z0-9]*-\d+\b/g,
  /\S+@\S+|https?:\S+/g,
  /\b(?:UTC|EUR|[A-Z][A-Za-z]+\/[A-Z]\w+)\b/g,
  /\b(?:Gantry|English|Deutsch|GANTRY|OpenAPI|Chromium|Linux|HeadlessChrome|Chrome)\b/g,
  /\b\d+(?:[.,]\d+)?\s?(?:e?[mhdw]|e?mo)\b/g,
  // What this test's own rows are called, permissions, and what React measures texts with.
  /\b(?:NET|Standard|[a-z]+\.[a-z]+|autosize measurement)\b/g,
  /\b(?:FS|SS|FF|SF|WBS|API|CSV|XLSX|PDF)\b/g,
];

/** Words on the page, in what is read aloud too, that stand outside of the brackets of the pseudo-locale. */
export async function untranslated(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const found: string[] = [];
    const shown = (element: Element | null) =>
      element !== null &&
      !element.closest("script, style, kbd, code, pre, [data-verbatim]") &&
      element.checkVisibility();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode())
      if (shown(walker.currentNode.parentElement)) found.push(walker.currentNode.textContent ?? "");
    for (const element of document.querySelectorAll("[aria-label], [title], [placeholder], [alt], [aria-description]"))
      if (shown(element))
        for (const name of ["aria-label", "title", "placeholder", "alt", "aria-description"])
          found.push(element.getAttribute(name) ?? "");
    return [...found, document.title];
  });
  return [...new Set(texts.filter((text) => /[A-Za-z]{2}/.test(outsideOfBrackets(text))).map((text) => text.trim()))];
}

function outsideOfBrackets(text: string): string {
  let rest = text;
  for (let before = ""; before !== rest;) {
    before = rest;
    // Texts within texts: the innermost first.
    rest = rest.replaceAll(/⟦[^⟦⟧]*⟧/g, "");
  }
  return ALIKE.reduce((left, alike) => left.replaceAll(alike, ""), rest);
}
