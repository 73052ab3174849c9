import { Kbd } from "@mantine/core";
import { keyName } from "./keyName.ts";
import classes from "./Chord.module.css";

/** Keys as they stand on the keyboard; two presses one after the other are joined by a word. */
export function Chord({ keys, then }: { keys: string; then: string }) {
  return (
    <span className={classes["chord"]}>
      {keys.split(" ").map((press, index) => (
        <span key={index}>
          {index > 0 && <span className={classes["then"]}>{then}</span>}
          <Kbd size="xs">{press.split("+").map(keyName).join(" ")}</Kbd>
        </span>
      ))}
    </span>
  );
}
