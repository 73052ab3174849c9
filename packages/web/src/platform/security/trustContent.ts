import * as z from "zod";

interface TrustedTypesFactory {
  createPolicy(
    name: string,
    rules: { createHTML(text: string): string; createScriptURL(url: string): string },
  ): unknown;
}

/**
 * Keeps within the strict content security policy. Strings given to the DOM as markup pass only when they hold no markup (the
 * style sheets that components write), scripts (workers) only from this origin. To be called before all else.
 */
export function trustContent(): void {
  // zod asks with the first schema whether it may compile code, which the policy forbids and reports.
  z.config({ jitless: true });
  // Style sheets that lock scrolling behind a dialog carry the page's nonce, too; this is where their maker looks for it.
  Object.assign(globalThis, { __webpack_nonce__: pageNonce() });
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypesFactory };
  trustedTypes?.createPolicy("default", { createHTML: withoutMarkup, createScriptURL: (url) => sameOrigin(url) });
}

/** The nonce of this answer of the server, which style sheets added by scripts must carry. */
export function pageNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? "";
}

export function withoutMarkup(text: string): string {
  if (text.includes("<")) throw new TypeError(`Markup as a string is refused: ${text.slice(0, 60)}`);
  return text;
}

export function sameOrigin(url: string, origin: string = location.origin): string {
  if (new URL(url, origin).origin !== origin) throw new TypeError(`A script from elsewhere is refused: ${url}`);
  return url;
}
