/** Leave, go on and confirm: a chord cannot take them, or nobody could leave the recording by keyboard. */
const RESERVED = new Set(["tab", "shift+tab", "escape", "enter", "backspace", "delete"]);

/** Adds a press to the keys recorded so far: a second character makes a chord of two, anything else begins anew. Null for a reserved key. */
export function recordPress(recorded: string, press: string): string | null {
  if (RESERVED.has(press)) return null;
  const isCharacter = (one: string) => [...one].length === 1;
  return isCharacter(recorded) && isCharacter(press) ? `${recorded} ${press}` : press;
}
