import type { Page } from "playwright-core";

/** The policy keeps files from being embedded as plugins: what is reported of those that are embedded here is no find. */
const ownObject = /^object-src stopped \S+\/api\/attachments\/[^/]+\/content /;

/** What the policy stopped but for what `openFiles` embedded itself. */
export function withoutOwnObjects(stopped: readonly string[]): string[] {
  return stopped.filter((report) => !ownObject.test(report));
}

/** Opens files as pages, in frames and as pictures, as somebody might be made to. Gives how many. */
export async function openFiles(page: Page, ids: readonly string[]): Promise<number> {
  for (const id of ids) {
    const address = `/api/attachments/${id}/content`;
    await page.goto("/account");
    // A download: the page stays where it is.
    await page.goto(address).catch(() => undefined);
    await page.evaluate(async (source) => {
      const frame = document.createElement("iframe");
      frame.src = source;
      const picture = document.createElement("img");
      picture.src = source;
      document.body.append(frame, picture);
      await new Promise((resolve) => {
        picture.addEventListener("error", resolve);
        picture.addEventListener("load", resolve);
      });
      const script = document.createElement("object");
      script.data = source;
      document.body.append(script);
    }, address);
  }
  return ids.length;
}
