import { Button, Switch, TextInput } from "@mantine/core";
import { Search } from "lucide-react";
import { useState } from "react";
import { useStore } from "../../../../platform/api/store.ts";
import { knownCommands, type Command } from "../../../../platform/keyboard/commands.ts";
import { savePreferences } from "../../../../platform/session/savePreferences.ts";
import { useSession } from "../../../../platform/session/session.ts";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { showDone, showProblem } from "../../../../ui/feedback/toasts.tsx";
import { Section } from "../../../../ui/page/Section.tsx";
import { preferenceTexts } from "../texts.ts";
import { KeyLine } from "./KeyLine.tsx";
import classes from "./KeysSection.module.css";
import { RecordKeysDialog } from "./RecordKeysDialog.tsx";

/** Commands with their keys, each of which can be changed. */
export function KeysSection() {
  const t = useTexts(preferenceTexts);
  const { keyMap, singleKeys } = useSession().user;
  const commands = useStore(knownCommands);
  const [sought, setSought] = useState("");
  const [recording, setRecording] = useState<Command | null>(null);
  const found = commands.filter(({ title, group }) =>
    `${group} ${title}`.toLowerCase().includes(sought.trim().toLowerCase()),
  );
  const resetAll = () => void savePreferences({ keyMap: {} }).then(() => showDone(t("keys.allReset")), showProblem);
  return (
    <Section
      title={t("keys.title")}
      description={t("keys.text")}
      actions={
        Object.keys(keyMap).length > 0 && (
          <Button variant="default" size="xs" onClick={resetAll}>
            {t("keys.resetAll")}
          </Button>
        )
      }
    >
      <Switch
        label={t("keys.single")}
        description={t("keys.singleText")}
        checked={singleKeys}
        onChange={(event) => void savePreferences({ singleKeys: event.currentTarget.checked }).catch(showProblem)}
      />
      <TextInput
        aria-label={t("keys.filter")}
        placeholder={t("keys.filter")}
        leftSection={<Search size={16} aria-hidden />}
        value={sought}
        onChange={(event) => setSought(event.currentTarget.value)}
        className={classes["filter"] ?? ""}
      />
      {found.length === 0 && <p className={classes["none"]}>{t("keys.none")}</p>}
      <ul className={classes["list"]}>
        {found.map((command) => (
          <KeyLine key={command.id} command={command} onChange={() => setRecording(command)} />
        ))}
      </ul>
      {recording && <RecordKeysDialog command={recording} onClose={() => setRecording(null)} />}
    </Section>
  );
}
