import { Button, Group } from "@mantine/core";
import { useState, type KeyboardEvent } from "react";
import { useStore } from "../../../../platform/api/store.ts";
import { pressOf } from "../../../../platform/keyboard/chord.ts";
import { knownCommands, type Command } from "../../../../platform/keyboard/commands.ts";
import { keyChoices, keysOf } from "../../../../platform/keyboard/keyChoices.ts";
import { keyConflicts } from "../../../../platform/keyboard/keyConflicts.ts";
import { recordPress } from "../../../../platform/keyboard/recordPress.ts";
import { savePreferences } from "../../../../platform/session/savePreferences.ts";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { Dialog } from "../../../../ui/feedback/Dialog.tsx";
import { showDone, showProblem } from "../../../../ui/feedback/toasts.tsx";
import { Chord } from "../../../../ui/keys/Chord.tsx";
import { Notice } from "../../../../ui/states/Notice.tsx";
import { preferenceTexts } from "../texts.ts";
import classes from "./KeysSection.module.css";

/** What browsers never hand to a page, or only now and then. */
const BROWSERS_OWN = new Set(["mod+n", "mod+t", "mod+w", "mod+shift+n", "mod+shift+t", "mod+shift+w", "alt+f4", "f11"]);

/** Listens for the keys a command shall have, and tells who has them already. */
export function RecordKeysDialog({ command, onClose }: { command: Command; onClose: () => void }) {
  const t = useTexts(preferenceTexts);
  const choices = useStore(keyChoices);
  const commands = useStore(knownCommands);
  const [keys, setKeys] = useState(() => keysOf(command, choices)[0] ?? "");
  const [conflict] = keys === "" ? [] : keyConflicts(keys, command.id, { commands, choices });
  const record = (event: KeyboardEvent) => {
    if (["Shift", "Control", "Alt", "Meta"].includes(event.key)) return;
    const recorded = recordPress(keys, pressOf(event));
    if (recorded === null) return;
    event.preventDefault();
    event.stopPropagation();
    setKeys(recorded);
  };
  const save = (keyMap: Record<string, string>) =>
    void savePreferences({ keyMap }).then(() => {
      showDone(t("keys.saved", { command: command.title }));
      onClose();
    }, showProblem);
  const choose = (chosen: string) => save({ ...choices.map, [command.id]: chosen });
  const { [command.id]: own, ...others } = choices.map;
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t("keys.recordTitle", { command: command.title })}
      confirm={{ label: t("keys.save"), run: () => choose(keys), disabled: keys === "" }}
    >
      <div
        role="textbox"
        tabIndex={0}
        aria-label={t("keys.record")}
        aria-description={t("keys.recordText")}
        data-autofocus
        className={classes["pad"]}
        onKeyDown={record}
      >
        {keys === "" ? t("keys.record") : <Chord keys={keys} then={t("keys.then")} />}
      </div>
      <p className={classes["none"]}>{t("keys.recordText")}</p>
      {conflict && (
        <Notice tone="warn" live>
          {t("keys.conflict", { other: conflict.title })}
        </Notice>
      )}
      {BROWSERS_OWN.has(keys) && (
        <Notice tone="warn" live>
          {t("keys.browser")}
        </Notice>
      )}
      <Group gap="xs">
        {own !== undefined && (
          <Button variant="subtle" size="xs" onClick={() => save(others)}>
            {t("keys.reset")}
          </Button>
        )}
        <Button variant="subtle" size="xs" onClick={() => choose("")}>
          {t("keys.clear")}
        </Button>
      </Group>
    </Dialog>
  );
}
