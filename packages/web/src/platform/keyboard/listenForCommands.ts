import { matchChord, pressOf } from "./chord.ts";
import { commands } from "./commands.ts";
import { keyChoices, keysOf } from "./keyChoices.ts";

/** A chord is given up when its next key does not follow within this time. */
const CHORD_PATIENCE_MS = 1200;

/** Runs commands by their keys, for the whole window. Returns how to stop. */
export function listenForCommands(target: Window = window): () => void {
  let pending = "";
  let givenUp: ReturnType<typeof setTimeout> | undefined;

  const listener = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || ["Shift", "Control", "Alt", "Meta"].includes(event.key)) return;
    const press = pressOf(event);
    const typing = isTyping(event.target) && !press.startsWith("mod+");
    const offered = commands.get().filter((command) => command.run && (!typing || command.whileTyping));
    const choices = keyChoices.get();
    const match = matchChord(
      pending,
      press,
      offered.flatMap((command) => keysOf(command, choices)),
    );
    pending = match.pending;
    clearTimeout(givenUp);
    if (pending !== "") givenUp = setTimeout(() => (pending = ""), CHORD_PATIENCE_MS);
    const command = offered.find((each) => match.matched !== null && keysOf(each, choices).includes(match.matched));
    if (!command) return;
    event.preventDefault();
    command.run?.();
  };
  target.addEventListener("keydown", listener);
  return () => {
    clearTimeout(givenUp);
    target.removeEventListener("keydown", listener);
  };
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName);
}
