import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { aptInstall } from "./aptInstall.mjs";

const known = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/snap/bin/chromium",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
  "/opt/google/chrome/chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  join(homedir(), "Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
  "C:/Program Files/Google/Chrome/Application/chrome.exe",
  "C:/Program Files/Chromium/Application/chrome.exe",
];

/** The browser that CHROMIUM names, or one where systems keep theirs; undefined when there is none. */
export function findChromium() {
  const named = process.env.CHROMIUM;
  if (named) return existsSync(named) ? named : undefined;
  return known.find((path) => existsSync(path));
}

export function ensureChromium(say = console.error) {
  const found = findChromium() ?? (aptInstall("chromium", say) ? findChromium() : undefined);
  if (found !== undefined) return found;
  throw new Error(
    "No Chromium was found for the tests in the browser. Maybe install it (Debian: apt-get install chromium), or name one: CHROMIUM=/path/to/chromium npm test",
  );
}
