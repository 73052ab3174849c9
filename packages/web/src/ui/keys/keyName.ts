import { textLanguage } from "../../platform/texts/catalogue.ts";

const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);
const signs: Record<string, string> = {
  arrowup: "↑",
  arrowdown: "↓",
  arrowleft: "←",
  arrowright: "→",
  up: "↑",
  down: "↓",
  left: "←",
  right: "→",
  arrows: "↑↓←→",
  comma: ",",
};
/** As they are printed on German keyboards. */
const german: Record<string, string> = {
  mod: "Strg",
  shift: "Umschalt",
  enter: "Eingabe",
  escape: "Esc",
  delete: "Entf",
  insert: "Einfg",
  space: "Leertaste",
  home: "Pos1",
  end: "Ende",
  backspace: "Rück",
};

/** What is printed on a key: "Ctrl", "↑", "G". */
export function keyName(key: string): string {
  if (key === "mod" && isMac) return "⌘";
  const printed = signs[key] ?? (textLanguage() === "de" ? german[key] : undefined);
  if (printed !== undefined) return printed;
  if (key === "mod") return "Ctrl";
  return [...key].length === 1 ? key.toUpperCase() : key.charAt(0).toUpperCase() + key.slice(1);
}
