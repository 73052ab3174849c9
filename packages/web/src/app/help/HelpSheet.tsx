import { Anchor } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useStore } from "../../platform/api/store.ts";
import { commands, type Command } from "../../platform/keyboard/commands.ts";
import { keyChoices, keysOf } from "../../platform/keyboard/keyChoices.ts";
import { useTexts } from "../../platform/texts/useTexts.ts";
import { Dialog } from "../../ui/feedback/Dialog.tsx";
import { Chord } from "../../ui/keys/Chord.tsx";
import { appTexts } from "../texts.ts";
import { helpOpened } from "./helpOpened.ts";
import classes from "./HelpSheet.module.css";

/** Every key that does something on the present page. */
export function HelpSheet() {
  const t = useTexts(appTexts);
  const opened = useStore(helpOpened);
  const choices = useStore(keyChoices);
  const groups = byGroup(useStore(commands).filter((command) => keysOf(command, choices).length > 0));
  return (
    <Dialog opened={opened} onClose={() => helpOpened.set(false)} title={t("keys.title")} size="lg">
      <div className={classes["groups"]}>
        {[...groups].map(([group, list]) => (
          <section key={group}>
            <h3 className={classes["group"]}>{group}</h3>
            <dl className={classes["keys"]}>
              {list.map((command) => (
                <div key={command.id} className={classes["row"]}>
                  <dt>{command.title}</dt>
                  <dd>
                    <Chord keys={keysOf(command, choices)[0] ?? ""} then={t("keys.then")} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className={classes["note"]}>
        {t("keys.note")}{" "}
        <Anchor component={Link} to="/preferences" size="sm" onClick={() => helpOpened.set(false)}>
          {t("keys.change")}
        </Anchor>
      </p>
    </Dialog>
  );
}

function byGroup(list: readonly Command[]): Map<string, Command[]> {
  const groups = new Map<string, Command[]>();
  for (const command of list) groups.set(command.group, [...(groups.get(command.group) ?? []), command]);
  return groups;
}
