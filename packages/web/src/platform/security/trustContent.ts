import * as z from "zod";

interface TrustedTypesFactory {
  createPolicy(
    name: string,
    rules: { createHTML(text: string): string; createScriptURL(url: string): string },
  ): unknown;
}

// Before the first schema is made: zod asks then whether it may compile code, which the policy forbids and reports.
z.config({ jitless: true });

/**
 * Keeps within the strict content security policy. Strings given to the DOM as markup pass only when they hold no markup (the
 * style sheets that components write), scripts (workers) only from this origin. To be imported before all else.
 */
export function trustContent(): void {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypesFactory };
  trustedTypes?.createPolicy("default", { createHTML: withoutMarkup, createScriptURL: sameOrigin });
}

export function withoutMarkup(text: string): string {
  if (text.includes("<")) throw new TypeError(`Markup as a string is refused: ${text.slice(0, 60)}`);
  return text;
}

export function sameOrigin(url: string, origin: string = location.origin): string {
  if (new URL(url, origin).origin !== origin) throw new TypeError(`A script from elsewhere is refused: ${url}`);
  return url;
}
