import { Button } from "@mantine/core";
import { useStore } from "../../../../platform/api/store.ts";
import type { Command } from "../../../../platform/keyboard/commands.ts";
import { keyChoices, keysOf } from "../../../../platform/keyboard/keyChoices.ts";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { Chord } from "../../../../ui/keys/Chord.tsx";
import { preferenceTexts } from "../texts.ts";
import classes from "./KeysSection.module.css";

/** A command, the keys it answers to, and the way to change them. */
export function KeyLine({ command, onChange }: { command: Command; onChange: () => void }) {
  const t = useTexts(preferenceTexts);
  const choices = useStore(keyChoices);
  const keys = keysOf(command, choices);
  return (
    <li className={classes["line"]}>
      <span className={classes["title"]}>
        {command.title}
        <span className={classes["group"]}>
          {command.group}
          {command.id in choices.map && ` · ${t("keys.own")}`}
        </span>
      </span>
      <Button
        variant="subtle"
        size="compact-sm"
        color="gray"
        aria-label={t("keys.change", { command: command.title })}
        onClick={onChange}
      >
        <span className={classes["keys"]}>
          {keys.length === 0
            ? t("keys.noKeys")
            : keys.map((each) => <Chord key={each} keys={each} then={t("keys.then")} />)}
        </span>
      </Button>
    </li>
  );
}
